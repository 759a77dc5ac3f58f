"""The calculator of memory: what it says of a model is what torch keeps of it on the CPU, byte for byte."""

import re
import sys
import weakref
from collections import Counter
from contextlib import nullcontext
from itertools import cycle, product
from urllib.parse import parse_qsl, urlencode

import pytest
import torch
from pages import SNIPPETS
from playwright.sync_api import expect
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_leaves

sys.path.append(str(SNIPPETS / "calculators" / "memory"))

import step_models
from step_memory import kept_by_module, measure

CALCULATOR = "calculators/memory/"
FEWEST = 500  # cases, as the page says

PRECISIONS = {
    "fp32": None,
    "bf16-autocast": torch.bfloat16,
    "fp16-autocast": torch.float16,
    "bf16": None,
}
OPTIMIZERS = {
    "sgd": torch.optim.SGD,
    "momentum": lambda weights: torch.optim.SGD(weights, momentum=0.9),
    "adam": torch.optim.Adam,
    "adamw": torch.optim.AdamW,
}
SIZES = {
    "mlp": {"batch": [1, 5], "inputs": [1, 7], "width": [3, 8], "layers": [1, 3], "classes": [5]},
    "cnn": {"batch": [1, 3], "image": [13], "width": [1, 4], "stages": [1, 3], "layers": [1, 2], "classes": [5]},
    "transformer": {
        "batch": [1, 3],
        "seq": [2, 9],
        "width": [24],
        "layers": [1, 2],
        "heads": [1, 2],
        "vocab": [13],
        "attention": ["sdpa", "by-hand"],
    },
}
# Attention works in pieces, from some size on: lengths and heads of sizes that are no powers of two.
LONG = [
    {"seq": seq, "width": width, "heads": heads, "attention": attention}
    for seq, width, heads in [(130, 80, 1), (257, 21, 3), (520, 33, 3), (1025, 16, 2)]
    for attention in ("sdpa", "by-hand")[: 2 if seq < 200 else 1]
]


def grid() -> list[dict]:
    """Every combination of sizes and precision of each kind of model; what else may be chosen takes turns."""
    cases = []
    for model, sizes in SIZES.items():
        cases += [
            {"model": model, "precision": precision} | dict(zip(sizes, given, strict=True))
            for *given, precision in product(*sizes.values(), PRECISIONS)
        ]
    for precision, long in product(PRECISIONS, LONG):
        cases.append({"model": "transformer", "precision": precision, "batch": 2, "layers": 1, "vocab": 5} | long)
    chosen = cycle(product(OPTIMIZERS, ("tied", "own")))
    cases = [
        case | {"card": 24, "optimizer": optimizer, "head": head, "checkpoint": checkpoint}
        for case, (optimizer, head), checkpoint in ((case, next(chosen), c) for case in cases for c in (0, 1))
    ]
    return [{name: str(value) for name, value in case.items()} for case in cases]


def built(case: dict):
    """Return the model that a case describes, and a batch for it."""
    size = {name: int(value) for name, value in case.items() if value.isdecimal()}
    batch = size["batch"]
    if case["model"] == "mlp":
        model = step_models.MLP(size["inputs"], size["width"], size["layers"], size["classes"])
        x, target = torch.randn(batch, size["inputs"]), torch.randint(size["classes"], (batch,))
    elif case["model"] == "cnn":
        model = step_models.CNN(3, size["width"], size["stages"], size["layers"], size["classes"])
        x = torch.randn(batch, 3, size["image"], size["image"])
        target = torch.randint(size["classes"], (batch,))
    else:
        shape = [size[name] for name in ("vocab", "seq", "width", "layers", "heads")]
        model = step_models.Transformer(*shape, case["attention"], case["head"] == "tied")
        x, target = torch.randint(size["vocab"], (2, batch, size["seq"]))
        x, target = x.clone(), target.clone()
    if case["precision"] == "bf16":
        model.bfloat16()
        x = x.bfloat16() if x.is_floating_point() else x
    model.checkpointed = case["checkpoint"] == "1"
    return model, (x, target)


def autocast(case: dict):
    dtype = PRECISIONS[case["precision"]]
    return torch.autocast("cpu", dtype) if dtype else nullcontext()


def types(model, kept: Counter) -> Counter:
    """Sum what modules keep as the calculator does: by block, and in there by type of layer."""
    found = Counter()
    for name, count in kept.items():
        module = model.get_submodule(name) if name != "(outside)" else None
        kind = "attention" if isinstance(module, step_models.Block) else type(module).__name__ if module else ""
        block = re.match(r"blocks\.(\d+)", name)
        found[f"block {int(block[1]) + 1}" if block else "", kind] += count
    return found


def told_types(layers: list[dict]) -> Counter:
    found = Counter()
    for layer in layers:
        for kind, count in layer["kept"].items():
            outside = kind in ("input", "loss")  # no module runs when the loss is computed, and when a block is saved
            found["" if outside or " " not in layer["where"] else layer["where"], "" if outside else kind] += count
    return +found


def alone(case: dict, model, x) -> list[tuple[int, int]]:
    """Run each block alone, as a checkpoint does; return the bytes of its input, and of what else it keeps."""
    inputs, found = [], []
    model.checkpointed = False
    handles = [block.register_forward_pre_hook(lambda _, given: inputs.append(given[0])) for block in model.blocks]
    with autocast(case):
        model(x)
    for handle in handles:
        handle.remove()
    for block, given in zip(model.blocks, inputs, strict=True):
        given = given.detach().requires_grad_(given.requires_grad)
        with autocast(case):
            _, kept = kept_by_module(block, lambda block=block, given=given: block(given), (given,))
        of_batch = given.untyped_storage().data_ptr() == x.untyped_storage().data_ptr()
        found.append((0 if of_batch else given.nbytes, sum(kept.values())))
    return found


@pytest.fixture(scope="module", autouse=True)
def one_thread():
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)


@pytest.fixture(scope="module")
def answers(calculator):
    """Return a function that asks the calculator about a list of cases, on its page."""
    return lambda cases: calculator.evaluate("cases => cases.map(case_ => calculators.memory.answer(case_))", cases)


def held(case: dict, said: dict) -> list[str]:
    """Return the names of what the calculator says otherwise than torch does."""
    model, batch = built(case)
    optimizer = OPTIMIZERS[case["optimizer"]](model.parameters())

    def forward():
        with autocast(case):
            return step_models.loss_of(model, *batch)

    parts, kept = measure(model, forward, optimizer, batch)
    right = {name: said["parts"][name] == count for name, count in parts.items() if name != "activations"}
    right["kept"] = said["kept"] == parts["activations"]
    right["layers"] = told_types(said["layers"]) == types(model, kept)
    right["tensors"] = said["tensors"] == len([*model.parameters()])
    right["numbers"] = said["numbers"] == sum(weight.numel() for weight in model.parameters())
    right["sum"] = said["sum"] == sum(said["parts"].values())
    blocks = alone(case, model, batch[0]) if case["checkpoint"] == "1" else []
    before = kept["tokens"] + kept["places"]
    later = [before + sum(given for given, _ in blocks[: at + 1]) + own for at, (_, own) in enumerate(blocks)]
    right["activations"] = said["parts"]["activations"] == max([parts["activations"], *later])
    right["again"] = said["again"] == max([own for _, own in blocks], default=0)
    return [name for name, is_right in right.items() if not is_right]


def test_every_part_and_every_layer_is_what_torch_holds_to_the_byte(answers):
    cases = grid()
    assert len(cases) > FEWEST
    assert {case["model"] for case in cases} == {*SIZES}
    wrong = [(case, names) for case, said in zip(cases, answers(cases), strict=True) if (names := held(case, said))]
    assert wrong == []


class Live(TorchDispatchMode):
    """Counts the bytes of all tensors that are alive: at most, and when the gradient of the scores is computed."""

    def __init__(self, *owned):
        super().__init__()
        self.sizes, self.at_scores, self.most = weakref.WeakKeyDictionary(), 0, 0
        for tensor in owned:
            self.sizes[tensor.untyped_storage()] = tensor.nbytes

    def __torch_dispatch__(self, function, types, args=(), kwargs=None):
        result = function(*args, **(kwargs or {}))
        for tensor in tree_leaves(result):
            if isinstance(tensor, torch.Tensor):
                self.sizes[tensor.untyped_storage()] = tensor.untyped_storage().nbytes()
        alive = sum(self.sizes.values())
        self.most = max(self.most, alive)
        if function is torch.ops.aten._log_softmax_backward_data.default:
            self.at_scores = alive
        return result


def second_step(case: dict) -> tuple[int, int]:
    """Return the bytes of all tensors when backward() computes the gradient of the scores, and at most."""
    model, batch = built(case)
    optimizer = OPTIMIZERS[case["optimizer"]](model.parameters())

    def forward():
        with autocast(case):
            return step_models.loss_of(model, *batch)

    measure(model, forward, optimizer, batch)
    optimizer.zero_grad()
    states = [value for state in optimizer.state.values() for value in state.values() if torch.is_tensor(value)]
    steps = sum(value.nbytes for value in states if not value.dim())
    with Live(*model.parameters(), *model.buffers(), *batch, *states) as live:
        forward().backward()
        optimizer.step()
    return live.at_scores - steps, live.most - steps


def test_what_is_held_when_backward_begins_is_what_is_alive_in_torch(answers):
    cases = [case for case in grid() if case["batch"] in "35"][::5]
    assert {(case["model"], case["precision"], case["checkpoint"]) for case in cases} == {
        *product(SIZES, PRECISIONS, "01")
    }
    told = [said["start"] for said in answers(cases)]
    assert told == [second_step(case)[0] for case in cases]


# Models in which what is kept weighs more, less, or about as much as the weights; with few scores and with many.
MIDDLE = [
    {"model": "transformer", "seq": 64, "width": 64, "layers": 4, "heads": 2} | {"batch": batch, "vocab": vocab}
    for batch, vocab in [(1, 100), (8, 100), (2, 4000)]
]
MIDDLE += [{"model": "mlp", "inputs": 100, "width": 128, "layers": 4, "classes": 10, "batch": n} for n in (8, 64, 1024)]
MIDDLE += [
    {"model": "cnn", "image": 32, "width": 8, "stages": 3, "layers": 2, "classes": 9, "batch": n} for n in (1, 8)
]
OFF = (0.7, 1.3)  # as the page says
SHALLOW = MIDDLE[5] | {"layers": 1}


def peak_ratios(answers, *choices) -> list[float]:
    """Return by what the real peak has to be divided to get the number that is told."""
    chosen = product(*choices)
    cases = [
        {name: str(value) for name, value in case.items()}
        | {"precision": precision, "checkpoint": str(checkpoint), "optimizer": optimizer, "card": "1"}
        | {"attention": "sdpa", "head": "tied"}
        for case, precision, checkpoint, optimizer in chosen
    ]
    return [second_step(case)[1] / said["total"] for case, said in zip(cases, answers(cases), strict=True)]


def test_the_real_peak_of_all_tensors_is_not_far_from_the_number_that_is_told(answers):
    ratios = peak_ratios(answers, MIDDLE, ("fp32", "bf16-autocast"), (0, 1), ("adamw", "sgd"))
    assert OFF[0] < min(ratios) <= max(ratios) < OFF[1]


ON_A_GPU = {
    "perceptron": {"model": "mlp", "batch": 8192, "inputs": 784, "width": 2048, "layers": 6, "classes": 10},
    "network": {"model": "cnn", "batch": 32, "image": 224, "width": 64, "stages": 4, "layers": 2, "classes": 100},
    "decoder": {"model": "transformer", "batch": 8, "seq": 1024, "width": 512, "layers": 8, "heads": 8}
    | {"vocab": 16_384},
}
GPU_OFF = (1.0, 1.4)  # as the page says


def test_peaks_that_a_gpu_recorded_are_not_far_from_the_number_that_is_told(answers):
    recorded = (SNIPPETS / "calculators" / "memory" / "measure_gpu@cuda.txt").read_text()
    peaks = re.findall(r"^(\w+), (\S+), checkpoints: (\d) +(\d+\.\d) MiB", recorded, re.M)
    assert len(peaks) == 12
    cases = [
        {name: str(value) for name, value in ON_A_GPU[name].items()}
        | {"precision": precision, "checkpoint": checkpoint, "optimizer": "adamw", "card": "80"}
        | {"attention": "sdpa", "head": "tied"}
        for name, precision, checkpoint, _ in peaks
    ]
    ratios = [float(peak) * 2**20 / said["total"] for (*_, peak), said in zip(peaks, answers(cases), strict=True)]
    assert GPU_OFF[0] < min(ratios) <= max(ratios) < GPU_OFF[1]


def test_a_single_layer_can_need_more(answers):
    [ratio] = peak_ratios(answers, [SHALLOW], ("fp32",), (0,), ("sgd",))
    assert round(ratio, 1) == 1.8  # as the page says


EXAMPLE = {"model": "transformer", "batch": "8", "seq": "1024", "width": "768", "layers": "12", "heads": "12"}
EXAMPLE |= {"vocab": "50257", "precision": "bf16-autocast", "optimizer": "adamw", "checkpoint": "0", "card": "24"}


def test_the_largest_batch_is_within_the_card_and_one_more_is_not(answers):
    tiny = {"model": "mlp", "inputs": "9", "width": "9", "layers": "1", "classes": "9", "precision": "fp32"}
    examples = [EXAMPLE, EXAMPLE | {"checkpoint": "1", "card": "8.5"}, EXAMPLE | {"card": "0.1"}, EXAMPLE | tiny]
    fits = [said["fits"] for said in answers(examples)]
    assert fits[2:] == [0, 10**6]
    assert fits[0] > 8
    for example, most in zip(examples[:2], fits[:2], strict=True):
        within, beyond = answers([example | {"batch": str(batch)} for batch in (most, most + 1)])
        assert within["total"] <= within["card"] < beyond["total"]


def test_a_change_leads_to_the_step_that_has_its_number(answers):
    examples = [EXAMPLE, EXAMPLE | {"checkpoint": "1", "precision": "fp32"}, EXAMPLE | {"attention": "by-hand"}]
    for said in answers(examples):
        there = answers([dict(parse_qsl(change["address"])) for change in said["changes"]])
        assert [change["total"] for change in said["changes"]] == [one["total"] for one in there]
        assert len({change["name"] for change in said["changes"]}) > 5


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"batch": "0"}, "Batch size: give a whole number from 1"),
        ({"batch": ""}, "Batch size: give"),
        ({"width": "7.5"}, "Width: give"),
        ({"heads": "7"}, "768 is not a multiple of 7"),
        ({"seq": "1", "attention": "by-hand"}, "give at least 2"),
        ({"card": "-1"}, "Memory of the card: give"),
        ({"model": "constructor"}, "No such model"),
        ({"precision": "toString"}, "No such precision"),
        ({"model": "cnn", "image": "31", "stages": "5", "classes": "2"}, "cannot be halved 5 times"),
    ],
)
def test_what_cannot_be_counted_is_told(answers, change, told):
    [said] = answers([EXAMPLE | change])
    assert told in said["problem"]
    assert [*said] == ["problem"]


def test_the_page_shows_the_step_of_its_address(browser, site_url):
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(site_url + CALCULATOR + "?" + urlencode(EXAMPLE | {"precision": "bf16", "layers": "3"}))
        output = page.locator("form.calculator output")
        expect(output.get_by_role("row", name="blocks 1 to 3, each")).to_be_visible()
        page.get_by_label("Optimizer").select_option("sgd")
        expect(output.get_by_role("row", name="optimizer's state")).to_have_count(0)
        output.get_by_role("link", name="half the batch").click()
        expect(page.get_by_label("Batch size")).to_have_value("4")
        assert {"batch=4", "optimizer=sgd", "precision=bf16", "layers=3"} <= {*page.url.partition("?")[2].split("&")}
        page.get_by_label("Heads").fill("7")
        expect(output).to_have_text("The width has to be a multiple of the heads: 768 is not a multiple of 7.")


def test_a_link_to_a_place_on_the_page_keeps_what_was_typed(browser, site_url):
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(site_url + CALCULATOR + "?batch=16", wait_until="networkidle")
        page.locator("form.calculator output p").first.wait_for()
        page.get_by_label("Batch size").fill("32")
        page.locator("article a[href$='#on-top']").first.click()
        expect(page).to_have_url(site_url + CALCULATOR + "?batch=32#on-top")
        expect(page.get_by_label("Batch size")).to_have_value("32")


def test_another_model_keeps_the_card_and_the_optimizer(browser, site_url):
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(site_url + f"{CALCULATOR}?card=80&optimizer=sgd")
        page.get_by_label("Model").select_option("cnn")
        assert {"model=cnn", "batch=64", "card=80", "optimizer=sgd"} <= {*page.url.partition("?")[2].split("&")}
