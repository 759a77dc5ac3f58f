"""What the finder says to a paste: the reader's cause, and a sentence with their own numbers, which torch confirms."""

import json
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest
from pages import DOCS, SNIPPETS, pitfall_pages
from pastes import REPORTS, in_a_question, in_notebook, in_traceback, on_a_rank
from playwright.sync_api import expect

from guide.catalogue import address
from guide.docs import front_matter
from guide.outputs import messages, variants

SAID = Path(__file__).with_name("said.json")
TOLD = [json.loads(line) for line in Path(__file__).with_name("told.jsonl").read_text(encoding="utf-8").splitlines()]
# Causes that their own captured output does not tell.
UNTOLD = {
    # the meta device, which stands for a second GPU, writes other words; and no machine with one GPU was at hand
    ("device-mismatch", "the model is split over GPUs, or a device number is hard-coded"),
    # the same message comes from another cause
    ("device-mismatch", "the optimizer's state was loaded before the model moved"),
    ("cuda-arch-not-supported", "the extension was compiled for other cards"),
    # a frame of torch or of a package tells it, and outputs are recorded without these
    ("expected-scalar-type-long-but-found-float", "the input of the layer is integers"),
    ("expected-scalar-type-long-but-found-float", "the classes are floats"),
    ("double-float-mismatch", "the class weights are float64"),
    ("float-expected-but-found-long", "the same, in another wording"),
    ("inplace-dtype-cast", "the counter `num_batches_tracked` of a BatchNorm is an integer"),
    ("cuda-checkpoint-on-cpu", "tensors inside a pickle, which `map_location` does not reach"),
    ("torchvision-functional-tensor-removed", "the released basicsr imports a module that torchvision 0.17 removed"),
    # what stands for the CUDA build, for NCCL or for Windows here writes other words
    ("import-torch-wrong-shared-library", "the loader finds a library of another CUDA first"),
    ("nccl-timeout", "the others waited in a barrier for longer than the timeout"),
    ("openmp-duplicate", "torch brings Intel's runtime, and conda's MKL another copy of it"),
    # a warning before it tells it, which DataParallel gives on several GPUs
    ("non-scalar-backward", "the loss is computed inside the model, and there is one per GPU"),
    # a CUDA build writes the sizes, which tell it, and the CPU's does not
    ("only-batches-of-spatial-targets", "the masks are colour images"),
    ("only-batches-of-spatial-targets", "the masks have a channel axis of length 1"),
    # an older torch has a message of its own for it
    ("integer-division-dtype", "`/` gives floats, also for two integers"),
}


@pytest.fixture(scope="module")
def pages(site):
    """The entries of errors-full.json, by slug."""
    return {entry["slug"]: entry for entry in json.loads((site / "errors-full.json").read_text())}


@pytest.fixture(scope="module")
def say(finder):
    """A function from pairs (slug or "" for the finder's first, paste) to (slug, address of the fix, sentence)."""
    answer = """([slug, paste]) => {
        const hit = errorFinder.rank(ix, paste).find(hit => !slug || hit.page.slug === slug);
        if (!hit) return [null, null, null];
        const { cause, sentence } = errorFinder.say(hit, paste);
        return [hit.page.slug, cause && cause.url, sentence];
    }"""
    return lambda pastes: finder.evaluate(f"pastes => pastes.map({answer})", [list(pair) for pair in pastes])


@dataclass(frozen=True)
class Captured:
    """What a script of one of several causes wrote, or was seen to write, and where the paste of it may lead."""

    slug: str
    cause: str
    fix: str
    told: bool
    output: str
    recorded: bool


def kind_of(slug: str) -> str:
    return front_matter(DOCS / "pitfalls" / f"{slug}.md")["kind"]


def captured() -> list[Captured]:
    found = []
    for page in pitfall_pages():
        meta = front_matter(page)
        for cause in meta.get("causes", []):
            scripts = [SNIPPETS / "pitfalls" / page.stem / f"{stem}.py" for stem in cause.get("shows", [])]
            outputs = [path.read_text(encoding="utf-8") for script in scripts for path in variants(script)]
            seen = [w["text"] for w in meta.get("also_seen", []) if w.get("script") in cause.get("shows", [])]
            known = (page.stem, cause["cause"], address(cause["fix"]), "tells" in cause)
            found += [Captured(*known, output, True) for output in outputs if messages(output, meta["kind"])]
            found += [Captured(*known, in_traceback(text), False) for text in seen]
    return found


@pytest.mark.parametrize("mutate", [str, on_a_rank, in_notebook, in_a_question], ids=lambda mutate: mutate.__name__)
def test_what_a_script_wrote_leads_to_its_own_cause_or_to_the_top(mutate, say):
    cases = captured()
    answers = say((case.slug, mutate(case.output)) for case in cases)
    assert cases
    assert not [(case, url) for case, (_, url, _) in zip(cases, answers, strict=True) if url not in (None, case.fix)]
    if mutate is str:
        assert not [case for case, (slug, _, _) in zip(cases, answers, strict=True) if not slug], "not found at all"


def differing(cases: list[Captured]) -> set[str]:
    """Return the pages whose causes write different messages: where they write the same one, nothing can be told."""
    written: dict[str, dict[str, set[str]]] = {}
    for case in cases:
        letters = {re.sub(r"\d+", "0", text) for text in messages(case.output, kind_of(case.slug))}
        written.setdefault(case.slug, {}).setdefault(case.fix, set()).update(letters)
    return {slug for slug, by_fix in written.items() if len({frozenset(texts) for texts in by_fix.values()}) > 1}


def test_causes_that_a_message_tells_are_told(say):
    """By at least one output of their own scripts; 93 % of the pages whose messages differ have such a cause.

    In the others each message has several causes, as in half-float-mismatch: a sentence says what it has in common.
    """
    cases = [case for case in captured() if case.recorded]
    answers = say((case.slug, case.output) for case in cases)
    led = {(case.slug, case.cause) for case, (_, url, _) in zip(cases, answers, strict=True) if url == case.fix}
    assert {(case.slug, case.cause) for case in cases if case.told} - led == UNTOLD
    slugs = {slug for slug, _ in led}
    assert len(slugs) >= 0.93 * len(slugs | differing(cases)), sorted(differing(cases) - slugs)


def test_causes_and_sentences_that_no_script_of_ours_shows(pages, say):
    """A case has the address of the fix, "" for the top of the page, and a piece of the sentence, "" for none."""
    cases = [case for case in TOLD if case["slug"] in pages]
    answers = say((case["slug"], case["paste"]) for case in cases)
    wrong = [
        (case, url, sentence)
        for case, (_, url, sentence) in zip(cases, answers, strict=True)
        if (url or "") != case["fix"] or not (case["says"] in sentence if case["says"] else sentence is None)
    ]
    assert not wrong


def test_what_is_said_to_reports_was_read(say, pytestconfig):
    """tests/said.json holds each sentence that a report gets: someone read it beside the report, and it is true."""
    answers = zip(REPORTS, say(("", report["query"]) for report in REPORTS), strict=True)
    found = {report["id"]: sentence for report, (*_, sentence) in answers}
    known = json.loads(SAID.read_text(encoding="utf-8")) if SAID.is_file() else {}
    if pytestconfig.option.update:
        known = {name: sentence for name, sentence in sorted({**known, **found}.items()) if sentence}
        SAID.write_text(json.dumps(known, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    assert found == {name: known.get(name) for name in found}


# Sizes at random, and torch runs what the sentence proposes


@dataclass(frozen=True)
class Mistake:
    """A script with {sizes} to be drawn, its last line, which fails, and the fix in front of that or instead of it."""

    slug: str
    script: str
    last: str
    fix: str
    instead: bool = False


def conv(x, layer, fix="x = {code}", slug="conv-input-channels"):
    return Mistake(slug, f"x = torch.rand({x})\nlayer = nn.{layer}", "layer(x)", fix)


def linear(x, inner, fix="x = {code}"):
    return conv(x, f"Linear({inner}, {{d}})", fix, "mat1-mat2-shapes")


def compared(slug, output, target, loss, fix, instead=False):
    script = f"output = torch.rand({output})\ntarget = {target}"
    return Mistake(slug, script, f"loss = nn.{loss}()(output, target)", fix, instead)


def zeros(shape, dtype="float32"):
    return f"torch.zeros({shape}, dtype=torch.{dtype})"


def typed(slug, shape, dtype, layer):
    return Mistake(slug, f"x = {zeros(f'({shape})', dtype)}\nlayer = nn.{layer}", "layer(x)", "x = {code}")


LAYER, OUTPUT, TARGET = "layer = {code}", "output = {code}", "target = {code}"
AXES, BCE, WARNS = "expected-3d-or-4d-input", "bce-target-size", "loss-shape-broadcast"
LONG, INTEGERS = "expected-scalar-type-long-but-found-float", "float-expected-but-found-long"
MISTAKES = [
    linear("{n}, {l}", "{s}", LAYER),
    linear("{n}, {t}, {l}", "{s}", LAYER),
    linear("{n}, 3, {h}, {h}", "3 * {h} * {h}"),
    linear("{n}, 1, 28, 28", "784"),
    Mistake(
        "mat1-mat2-shapes",
        "x = torch.rand({s}, {h}, {h})\nnet = nn.Sequential(nn.Flatten(1), nn.Linear({s} * {h} * {h}, {d}))",
        "net(x)",
        "x = {code}",
    ),
    Mistake(
        "mat1-mat2-shapes",
        "x = torch.rand({n}, {s}, {t})\nrow = x.reshape(1, -1)\nlayer = nn.Linear({s} * {t}, {d})",
        "layer(row)",
        "row = {code}",
    ),
    conv("{n}, {l}, 50, 50", "Conv2d({s}, {d}, {h})", LAYER),
    conv("{n}, {l}, 50, 50", "Conv2d({m}, {d}, {h})", LAYER),
    conv("{n}, 1, {h}, {l}", "Conv2d(3, {d}, 3)"),
    conv("1, {h}, {l}", "Conv2d(3, {d}, 3)"),
    conv("{n}, {h}, {l}, 3", "Conv2d(3, {d}, 3)"),
    conv("{h}, {l}, 3", "Conv2d(3, {d}, 3)"),
    conv("{n}, 4, {h}, {l}", "Conv2d(3, {d}, 3)"),
    conv("{n}, 3, {h}, {l}", "Conv2d(1, {d}, 3)", "layer = nn.Conv2d({code}, out_channels=4, kernel_size=3)"),
    conv("{n}, {l}, {h}", "Conv1d({h}, {d}, 3)"),
    conv("{n}, {h}, {l}", "Conv2d(1, {d}, 3)"),
    conv("{n}, 1, 3, {h}, {l}", "Conv2d(3, {d}, 3)", slug=AXES),
    conv("{n}, {t}, 3, {h}, {l}", "Conv2d(3, {d}, 3)", slug=AXES),
    conv("{h}, {l}", "Conv2d(1, {d}, 3)", slug=AXES),
    conv("{l},", "Conv1d(1, {d}, 3)", slug=AXES),
    conv("{n}, 784", "Conv2d(1, {d}, 3)", slug=AXES),
    conv("{s}, {h}, {l}", "BatchNorm2d({s})", slug=AXES),
    *(
        compared(BCE, output, zeros(target), loss, fix)
        for loss in ("BCELoss", "BCEWithLogitsLoss")
        for output, target, fix in [
            ("{n}, 1", "{n}", OUTPUT),
            ("{n},", "{n}, 1", TARGET),
            ("{n}, 1, {h}, {l}", "({n}, 3, {h}, {l})", TARGET),
            ("{n}, 1", "({m}, 1)", TARGET),
        ]
    ),
    compared(BCE, "{n}, {s}", zeros("{n}"), "BCEWithLogitsLoss", "loss = {code}", instead=True),
    *(
        compared(WARNS, output, zeros(target), loss, fix)
        for loss in ("MSELoss", "L1Loss", "SmoothL1Loss")
        for output, target, fix in [
            ("{n}, 1", "{n}", OUTPUT),
            ("{n},", "({n}, 1)", TARGET),
            ("{n}, 1, {h}, {l}", "({n}, {h}, {l})", OUTPUT),
            ("1,", "()", OUTPUT),
            ("1, {n}", "{n}", OUTPUT),
        ]
    ),
    compared(LONG, "{n}, {s}", zeros("{n}"), "CrossEntropyLoss", TARGET),
    compared(LONG, "{n}, {s}", zeros("{n}", "float64"), "CrossEntropyLoss", TARGET),
    compared(LONG, "{n}, {s}", zeros("{n}", "int32"), "CrossEntropyLoss", TARGET),
    compared(LONG, "{n}, {s}, {h}, {l}", zeros("({n}, {h}, {l})", "uint8"), "CrossEntropyLoss", TARGET),
    compared(LONG, "{n}, {s}", zeros("({n}, {s})", "int64"), "CrossEntropyLoss", TARGET),
    Mistake("only-one-element-scalar", "loss = torch.rand({n})", "loss.item()", "loss = {code}"),
    typed("input-weight-type-mismatch", "{n}, 3, {h}, {h}", "float64", "Conv2d(3, {d}, 3)"),
    typed("double-float-mismatch", "{n}, {s}", "float64", "Linear({s}, {d})"),
    typed(INTEGERS, "{n}, {s}", "int64", "Linear({s}, {d})"),
    compared(INTEGERS, "{n}, requires_grad=True", zeros("{n}", "int64"), "BCELoss", TARGET),
    *(
        Mistake(
            "target-out-of-bounds",
            f"output, target = torch.rand({{n}}, {{s}}), torch.tensor([{label}] + [0] * ({{n}} - 1))\n"
            "criterion = nn.CrossEntropyLoss()",
            "criterion(output, target)",
            "criterion = {code}",
        )
        for label in (-1, 255)
    ),
    compared(
        "multi-target-not-supported",
        "{n}, {s}",
        "nn.functional.one_hot(torch.zeros({n}).long(), {s})",
        "NLLLoss",
        TARGET,
    ),
    Mistake(
        "invalid-shape-for-size",
        "x = torch.rand({n}, {h}, {h})\nk = {h} * {h} + 1",
        "x.view(-1, k) if x.dim() == 3 else x",
        "x = {code}",
    ),
    Mistake(
        "bmm-batch-mismatch",
        "a, b = torch.rand({n}, {h}, {s}), torch.rand({n}, {m}, {s})",
        "torch.bmm(a, b)",
        "b = {code}",
    ),
    *(
        Mistake(
            "module-prefix-state-dict",
            f"layer = nn.Linear({{s}}, {{d}})\n"
            f"state = dict(('{prefix}.' + key, value) for key, value in layer.state_dict().items())",
            "layer.load_state_dict(state)",
            "{code}",
        )
        for prefix in ("module", "_orig_mod", "net")
    ),
    Mistake(
        "weights-only-load",
        "import datetime, io\nfile = io.BytesIO()\ntorch.save([datetime.date(2025, 1, {s})], file)\nfile.seek(0)",
        "torch.load(file)",
        "{code}",
        instead=True,
    ),
    Mistake(
        "batchnorm-single-value",
        "x = torch.rand(1, {s})\nmodel = nn.Sequential(nn.BatchNorm1d({s}))",
        "model(x)",
        "{code}",
    ),
    compared("loss-batch-size-mismatch", "{n}, {t}, {s}", zeros("{n}", "int64"), "CrossEntropyLoss", OUTPUT),
    compared(
        "only-batches-of-spatial-targets",
        "{n}, {s}, {h}, {l}",
        zeros("({n}, {h}, {l}, {s})", "int64"),
        "CrossEntropyLoss",
        TARGET,
    ),
    Mistake(
        "rnn-hidden-size",
        "x = torch.rand({n}, {h}, {s})\nlayer = nn.GRU({s}, {d}, batch_first=True)\nstate = torch.zeros(1, {m}, {d})",
        "layer(x, state)",
        "state = {code}",
    ),
    typed("indices-must-be-long", "{n}", "float32", "Embedding({s}, {d})"),
    Mistake(
        "boolean-mask-shape",
        "x = torch.rand({n}, {m})\nmask = torch.ones({m}, dtype=torch.bool)",
        "x[mask]",
        "{code}",
        instead=True,
    ),
]
# No two of them meet, so that no draw makes another mistake than the one that is meant.
LIMITS = {"n": (5, 9), "t": (2, 4), "h": (10, 13), "s": (5, 9), "m": (16, 30), "d": (2, 9), "l": (31, 60)}
PROPOSED = re.compile(r"`((?:x|b|output|target|loss|nn|torch|model|in_channels)[.=\[][^`]+)`")
RUN = """
import json, sys, warnings
import torch
from torch import nn

def failure(script):
    try:
        exec(script, {"torch": torch, "nn": nn})
    except Exception as error:
        return f"{type(error).__name__}: {error}"

warnings.simplefilter("error")
print(json.dumps([failure(script) for script in json.load(sys.stdin)]))
"""


def failures(scripts: list[str]) -> list[str | None]:
    """Run scripts in a process that has torch; return the error or warning that ended each, or None."""
    done = subprocess.run(
        [sys.executable, "-c", RUN], input=json.dumps(scripts), capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout)


def test_what_a_sentence_proposes_runs_in_torch(say):
    random = Random(13)
    drawn = [(m, {size: random.randint(*LIMITS[size]) for size in LIMITS}) for m in MISTAKES for _ in range(6)]
    wrong = [mistake.script.format(**sizes) for mistake, sizes in drawn]
    last = [mistake.last.format(**sizes) for mistake, sizes in drawn]
    written = failures([f"{script}\n{line}" for script, line in zip(wrong, last, strict=True)])
    assert all(written)
    said = say((mistake.slug, message) for (mistake, _), message in zip(drawn, written, strict=True))
    proposed = [PROPOSED.findall(sentence or "") for _, _, sentence in said]
    assert not [message for message, code in zip(written, proposed, strict=True) if not code], "nothing proposed"
    causes = {(mistake, url) for (mistake, _), (_, url, _) in zip(drawn, said, strict=True)}
    assert len(causes) == len(MISTAKES), "other sizes, another cause"
    fixed = [
        "\n".join([script, mistake.fix.format(code=code[-1]), *([] if mistake.instead else [line])])
        for (mistake, _), script, line, code in zip(drawn, wrong, last, proposed, strict=True)
    ]
    broken = [case for case in zip(fixed, written, failures(fixed), strict=True) if case[-1]]
    assert not broken


# On the site

PASTE = "RuntimeError: mat1 and mat2 shapes cannot be multiplied (768x16 and 768x5)"
CAUSE, SENTENCE = "nothing flattened the images", "If these are images of 3 x 16 x 16, nothing flattened them"


@pytest.fixture
def page(browser, site_url):
    """The catalogue, and every address that it asks for."""
    with browser.new_context() as context:
        page = context.new_page()
        page.asked = []
        page.on("request", lambda request: page.asked.append(request.url + (request.post_data or "")))
        page.goto(site_url + "pitfalls/", wait_until="networkidle")
        yield page


def open_result(page, paste, link="#error-finder-results a[data-slug]"):
    page.locator("#error-finder").fill(paste)
    page.locator(link).first.click()
    page.get_by_role("note", name="From what you pasted").wait_for()


def test_result_names_the_cause_and_leads_to_its_fix(page, site_url):
    page.locator("#error-finder").fill(PASTE)
    result = page.locator("#error-finder-results li").first
    expect(result).to_contain_text(f"Looks like: {CAUSE}")
    expect(result).to_contain_text(SENTENCE)
    fix = f"{site_url}pitfalls/mat1-mat2-shapes/#flatten-and-keep-the-batch"
    expect(result.locator("a").first).to_have_attribute("href", fix)


def test_page_marks_the_cause_of_the_reader_and_says_the_sentence(page, site_url):
    page.evaluate("window.same = true")
    open_result(page, PASTE)
    expect(page).to_have_url(f"{site_url}pitfalls/mat1-mat2-shapes/#flatten-and-keep-the-batch")
    assert page.evaluate("window.same"), "the page was not changed in place"
    top = page.get_by_role("note", name="From what you pasted")
    expect(top).to_contain_text(SENTENCE)
    expect(top.get_by_role("link").first).to_have_attribute("href", page.url)
    expect(page.locator("#flatten-and-keep-the-batch + .from-paste")).to_contain_text(SENTENCE)
    expect(page.locator("tr.yours")).to_have_count(1)
    expect(page.locator("tr.yours")).to_contain_text(CAUSE)
    page.reload()
    expect(top).to_contain_text(SENTENCE)
    assert not [address for address in page.asked if "768" in address], "what was pasted left the browser"


def test_cause_that_another_page_mends_leads_there(page, site_url):
    paste = "RuntimeError: mat1 and mat2 shapes cannot be multiplied (3x1024 and 3072x10)"
    open_result(page, paste, "#error-finder-results p a")
    expect(page).to_have_url(f"{site_url}pitfalls/expected-3d-or-4d-input/#one-image")
    expect(page.locator("#one-image + .from-paste")).to_contain_text("3 x 1024 is 3072")


def test_sentence_without_a_cause_stands_at_the_top(page, site_url):
    open_result(page, "RuntimeError: mat1 and mat2 shapes cannot be multiplied (32x77 and 99x10)")
    expect(page).to_have_url(f"{site_url}pitfalls/mat1-mat2-shapes/")
    expect(page.locator(".from-paste")).to_have_count(1)
    expect(page.locator(".from-paste code").last).to_have_text("nn.Linear(77, 10)")
    expect(page.locator("tr.yours")).to_have_count(0)


def test_page_that_was_not_asked_for_says_nothing(page, site_url):
    open_result(page, PASTE)
    page.goto(site_url + "pitfalls/conv-input-channels/", wait_until="networkidle")
    expect(page.locator("article h1")).to_be_visible()
    expect(page.locator(".from-paste, .yours")).to_have_count(0)


def test_what_is_pasted_stays_text(page):
    markup = "<img src=x onerror=window.executed=1>"
    open_result(page, f"AttributeError: Can't pickle local object 'main{markup}.<locals>.<lambda>'\n{PASTE} {markup}")
    assert page.locator(".from-paste img").count() == 0
    assert page.evaluate("window.executed") is None
