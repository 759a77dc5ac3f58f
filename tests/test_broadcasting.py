"""The broadcasting calculator, held against torch: what its programs print or raise here is its answer."""

import itertools
import json
from math import prod
from random import Random
from urllib.parse import parse_qsl, urlsplit

import pytest
import torch
from playwright.sync_api import expect

SIZES = (0, 1, 2, 3, 5)
SHAPES = [shape for dimensions in range(5) for shape in itertools.product(SIZES, repeat=dimensions)]
SMALL = [shape for shape in SHAPES if len(shape) <= 2]
OPERATIONS = ("add", "inplace", "expand", "matmul", "where")
CALCULATOR = "calculators/broadcasting/"


def written(shape) -> str:
    return ",".join(map(str, shape))


def near(shape, random) -> tuple:
    """Return a shape that often fits: some of its sizes become 1 or another one, some in front are left out."""
    changed = [random.choice((size, size, size, 1, random.choice(SIZES))) for size in shape]
    return tuple(changed[random.choice((0, 0, 1, 2)) :])


def alike(shape, random) -> tuple:
    """Return the shape with an axis of length 1 more, or without all of these."""
    at = random.randrange(len(shape) + 1)
    return random.choice(((*shape[:at], 1, *shape[at:])[-4:], tuple(size for size in shape if size != 1)))


def expandable(shape, random) -> tuple:
    """Return sizes to which a shape can often be expanded."""
    front = random.choices((*SIZES, -1), k=random.choice((0, 0, 1)))
    return (*front, *(random.choice((size, size, -1, *SIZES)) for size in shape))


def factor(shape, random) -> tuple:
    """Return a shape that can often be the right side of a product."""
    if len(shape) < 2 or not random.randrange(4):
        return near(shape, random)
    return near((*shape[:-2], shape[-1], random.choice(SIZES)), random)


def cases() -> list[dict[str, str]]:
    """All pairs of shapes of up to two dimensions, and pairs and triples of up to four."""
    random, found = Random(7), []
    for op in OPERATIONS:
        partner = {"expand": expandable, "matmul": factor}.get(op, near)
        pairs = list(itertools.product(SMALL, repeat=2)) if op != "where" else []
        for _ in range(700):
            a = random.choice(SHAPES)
            pairs.append((a, random.choice((near, alike, partner, partner))(a, random)))
        for pair in pairs:
            a, b = pair if op == "expand" else random.sample(pair, 2)
            c = random.choice((near, alike))(random.choice((a, b)), random) if op == "where" else ()
            found.append({"op": op, "a": written(a), "b": written(b), "c": written(c)})
    return found


def run(program: str) -> str:
    """Return what a program prints, or its error."""
    printed = []
    try:
        exec(program, {"torch": torch, "print": lambda shape: printed.append(str(shape))})
    except RuntimeError as error:
        return f"RuntimeError: {error}"
    return printed[0]


@pytest.fixture(scope="module")
def answers(calculator):
    """Pairs of what was asked and what the calculator answered."""
    asked = cases()
    ask = "asked => JSON.stringify(asked.map(calculators.broadcasting.answer))"  # which leaves out what is undefined
    return list(zip(asked, json.loads(calculator.evaluate(ask, asked)), strict=True))


@pytest.mark.skipif(not torch.__version__.startswith("2.13."), reason="the page gives the wordings of torch 2.13")
def test_answer_is_what_torch_prints_or_raises(answers):
    wrong = [(case, answer["output"]) for case, answer in answers if run(answer["program"]) != answer["output"]]
    assert wrong == []
    for op in OPERATIONS:
        failed = [bool(answer["error"]) for case, answer in answers if case["op"] == op]
        assert min(failed.count(True), failed.count(False)) > 200, op


def test_program_is_the_one_that_was_asked_for(answers):
    signs = {"add": "a + b", "inplace": "a += b", "expand": "a.expand(", "matmul": "a @ b", "where": "torch.where(a"}
    for case, answer in answers:
        for name in "ab" if case["op"] != "expand" else "a":
            assert f"{name} = torch.zeros({case[name].replace(',', ', ') or '()'})" in answer["program"]
        assert signs[case["op"]] in answer["program"]


def test_table_ends_in_the_result_or_shows_where_it_fails(answers):
    for case, answer in answers:
        sizes = [column.get("size", "left out") for column in reversed(answer["columns"])]
        if answer["shape"] is not None:
            assert [size for size in sizes if size != "left out"] == answer["shape"], case
            assert answer["elements"][-1] == prod(answer["shape"]), case
        elif answer["columns"] and not answer["error"]["text"].startswith("RuntimeError: expand("):
            assert None in sizes, case
        assert all(column["text"] for column in answer["columns"] if not column.get("matrix")), case


def gradients(case: dict[str, str], shape: list[int]) -> tuple[dict[str, torch.Tensor], torch.Tensor]:
    """Return the gradients of the operands, and the one of the result from which torch made them, not yet summed."""
    torch.manual_seed(0)
    sizes = {name: [int(size) for size in case[name].split(",") if size] for name in "abc"}
    tensors = "a" if case["op"] == "expand" else "abc"
    a, b, c = (torch.rand(sizes[name], requires_grad=True) if name in tensors else None for name in "abc")
    upstream = torch.rand(shape)
    if case["op"] == "where":
        mask = torch.rand(sizes["a"]) > 0.5
        torch.where(mask, b, c).backward(upstream)
        whole = mask.expand(shape)
        return {"b": b.grad, "c": c.grad}, {"b": upstream * whole, "c": upstream * ~whole}
    if case["op"] == "expand":
        a.expand(sizes["b"]).backward(upstream)
        return {"a": a.grad}, {"a": upstream}
    if case["op"] == "matmul":
        (a @ b).backward(upstream)
        left, right = (a[None] if a.dim() == 1 else a).detach(), (b[:, None] if b.dim() == 1 else b).detach()
        upstream = upstream.unsqueeze(-1) if b.dim() == 1 else upstream
        upstream = upstream.unsqueeze(-2) if a.dim() == 1 else upstream
        return {"a": a.grad, "b": b.grad}, {"a": upstream @ right.mT, "b": left.mT @ upstream}
    if case["op"] == "inplace":
        written_to = a * 1
        written_to += b
        written_to.backward(upstream)
    else:
        (a + b).backward(upstream)
    return {"a": a.grad, "b": b.grad}, {"a": upstream, "b": upstream}


def test_gradients_are_summed_over_the_dimensions_that_it_names(answers):
    legal = [(case, answer) for case, answer in answers if answer["shape"] is not None and 0 not in answer["shape"]]
    assert len(legal) > 1000
    for case, answer in legal:
        found, whole = gradients(case, answer["shape"])
        assert found.keys() == {of["name"] for of in answer["gradients"]}, case
        for of in answer["gradients"]:
            summed = whole[of["name"]]
            for dimensions, keep in ((of["kept"], True), (of["removed"], False)):
                summed = summed.sum(dim=dimensions, keepdim=keep) if dimensions else summed
            assert torch.allclose(summed.reshape(found[of["name"]].shape), found[of["name"]]), (case, of)
            assert summed.numel() == found[of["name"]].numel(), (case, of)


MISTAKES = [("64,1", "64"), ("64", "64,1"), ("8,1,6,6", "8,6,6"), ("3,1", "1,1,3")]
INTENDED = [
    ("64,1", "1,64"),
    ("64,1", "32"),
    ("64,1", "1"),
    ("64,64", "64"),
    ("1,64", "64"),
    ("8,1,64", "3,64"),
    ("1", ""),
]


def test_warns_where_a_column_meets_a_vector_and_not_where_pairs_are_meant(calculator):
    ask = "pairs => pairs.map(([a, b]) => calculators.broadcasting.answer({ a, b, op: 'add' }).warning)"
    for answer, pair in zip(calculator.evaluate(ask, MISTAKES), MISTAKES, strict=True):
        assert answer["page"] == "loss-shape-broadcast", pair
    assert calculator.evaluate(ask, INTENDED) == [None] * len(INTENDED)
    [empty] = calculator.evaluate(ask, [["0,5", "1,5"]])
    assert "no elements" in empty["text"]


def test_warns_only_where_both_have_as_many_elements_and_the_result_more(answers):
    warned = [(case, answer) for case, answer in answers if answer["warning"] and 0 not in answer["shape"]]
    assert len(warned) > 50
    for case, answer in warned:
        counts = [prod(shape) for shape in answer["shapes"]]
        assert len(set(counts)) < len(counts), case
        assert prod(answer["shape"]) > min(counts), case


def test_every_message_is_one_that_its_page_explains(answers, finder):
    first = "texts => texts.map(text => errorFinder.rank(ix, text)[0]?.page.slug)"
    errors = {answer["error"]["text"]: answer["error"].get("page") for _, answer in answers if answer["error"]}
    wordings = {}
    for text, page in errors.items():
        wordings.setdefault((text.translate(str.maketrans("", "", "0123456789-,[] ")), page), text)
    asked = {text: page for (_, page), text in wordings.items() if page}
    assert len(asked) >= 7
    assert dict(zip(asked, finder.evaluate(first, list(asked)), strict=True)) == asked


WRITTEN = ["8,1,64", " 8, 1, 64 ", "(8, 1, 64)", "[8,1,64]", "torch.Size([8, 1, 64])", "8 1 64", "8x1x64", "8,1,64,"]


@pytest.mark.parametrize("text", WRITTEN)
def test_reads_shapes_as_people_write_them(text, calculator):
    answer = calculator.evaluate("a => calculators.broadcasting.answer({ a, b: '', op: 'add' })", text)
    assert answer["shape"] == [8, 1, 64]


@pytest.mark.parametrize("text", ["8,,1", "8.5", "x", "-1", "1e3", "1,1,1,1,1,1,1,1,1", "99999999999", "<b>"])
def test_says_what_is_no_shape(text, calculator):
    assert "a " in calculator.evaluate("a => calculators.broadcasting.answer({ a, b: '3' }).problem", text)


# On the page


def output(page):
    return page.locator("form.calculator output")


def test_address_fills_the_form_and_follows_it(visit):
    page = visit(CALCULATOR + "?a=64,1&b=64")
    expect(output(page)).to_contain_text("torch.Size([64, 64])")
    expect(output(page)).to_contain_text("usually a mistake")
    page.get_by_label("Shape of b").fill("(3, 64)")
    page.get_by_label("Shape of a").fill("4, 64")
    message = "The size of tensor a (4) must match the size of tensor b (3) at non-singleton dimension 0"
    expect(output(page)).to_contain_text(message)
    expect(output(page).get_by_role("link")).to_have_attribute("href", "../../pitfalls/tensor-size-mismatch/")
    asked = dict(parse_qsl(urlsplit(page.url).query))
    assert (asked["a"], asked["b"]) == ("4, 64", "(3, 64)")
    page.reload()
    expect(output(page)).to_contain_text("The size of tensor a (4)")
    assert page.complaints == []


def test_shape_of_c_is_asked_for_only_by_where(visit):
    page = visit(CALCULATOR)
    expect(page.get_by_label("Shape of c")).to_be_hidden()
    page.get_by_label("Operation").select_option("where")
    expect(page.get_by_label("Shape of c")).to_be_visible()
    expect(output(page)).to_contain_text("torch.where(a, b, c)")


def test_what_is_typed_stays_text(visit):
    page = visit(CALCULATOR + "?a=%3Cimg%20src=x%20onerror=window.executed=1%3E&b=3")
    expect(output(page)).to_contain_text("a is not a shape")
    assert page.evaluate("window.executed") is None
    assert output(page).locator("img").count() == 0


def test_examples_of_the_page_are_answered(visit):
    page = visit(CALCULATOR)
    links = page.locator("article a[href*='&b=']")
    assert links.count() > 5
    for link in links.all():
        link.click()
        assert page.url == link.evaluate("link => link.href")
        expect(output(page).locator("table")).to_be_visible()
    assert page.complaints == []
