"""The calculator of shapes answers what torch answers, in its words, and its form holds what the address says."""

import re
import warnings
from collections import Counter
from urllib.parse import parse_qs, urlsplit

import pytest
import torch
from live_shapes import LAYERS, Calls, live
from pages import DOCS
from playwright.sync_api import expect

CALCULATOR = "calculators/shapes/"
OF_EACH = 150
EXAMPLE = "?layer=linear&input=32,1352&in_features=1568&out_features=10"
ANSWERS = "cases => cases.map(fields => calculators.shapes.answer(fields))"

pytestmark = pytest.mark.skipif(
    not torch.__version__.startswith("2.13."), reason="the calculator quotes torch 2.13; later releases reword"
)


@pytest.fixture(scope="module")
def grid(calculator):
    """Calls of each layer, what the page answers, and what torch answers."""
    calls = Calls(seed=13)
    cases = [calls.of(layer) for layer in LAYERS for _ in range(OF_EACH)]
    threads = torch.get_num_threads()
    torch.set_num_threads(1)  # so small are they that waking other threads takes longer than the work
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        wanted = [live(case) for case in cases]
    torch.set_num_threads(threads)
    return list(zip(cases, calculator.evaluate(ANSWERS, cases), wanted, strict=True))


def told(answer: dict) -> dict:
    """Return of an answer what torch answers, too."""
    if "error" in answer:
        return answer["error"]
    if "problem" in answer:
        return answer
    return {"outputs": [shape for _, shape in answer["outputs"]], "parameters": answer["parameters"]}


def left_open(answer: dict) -> bool:
    """Return whether the page says that the words, or the error itself, depend on the library that computes it."""
    return answer.get("error", {}).get("text") == "" or "depends on the library" in answer.get("problem", "")


def same(answer: dict, wanted: dict) -> bool:
    """Return whether the page says what torch says: of an error whose words it leaves open, the type."""
    if left_open(answer):
        return "problem" in answer or wanted.get("type") == answer["error"]["type"]
    return told(answer) == wanted


def test_shapes_parameters_and_messages_are_those_of_torch(grid):
    wrong = [(case, told(answer), wanted) for case, answer, wanted in grid if not same(answer, wanted)]
    assert wrong == []


def test_the_grid_holds_answers_and_messages_of_every_layer(grid):
    answered = Counter(case["layer"] for case, _, wanted in grid if "outputs" in wanted)
    raised = {(case["layer"], re.sub(r"\d+(, )?", "", wanted["text"])) for case, _, wanted in grid if "text" in wanted}
    unsaid = [case for case, answer, _ in grid if left_open(answer)]
    assert min(answered[layer] for layer in LAYERS) >= OF_EACH // 10, answered
    assert {layer for layer, _ in raised} == {*LAYERS} - {"embedding"}
    assert len(raised) >= 90
    assert len(unsaid) <= len(grid) // 100


def test_parameters_are_counted(grid, calculator):
    for case, answer, wanted in grid:
        if "outputs" in wanted:
            sizes = [torch.Size(shape).numel() for _, shape in wanted["parameters"]]
            assert answer["count"] == str(sum(sizes)), case
    most = 999_999_999  # squared, it is more than a number of JavaScript holds exactly
    large = {"layer": "linear", "input": str(most), "in_features": str(most), "out_features": str(most)}
    [answer] = calculator.evaluate(ANSWERS, [large])
    assert answer["count"] == str(most * most + most)


def test_every_error_says_what_to_change_and_links_to_a_page_that_tells_of_it(grid, finder):
    by_page = {}
    for case, answer, _ in grid:
        if "error" in answer:
            assert answer["change"].endswith("."), case
        if answer.get("pitfall"):
            said = "{type}: {text}".format(**answer["error"])
            by_page.setdefault(answer["pitfall"], {})[re.sub(r"\d+", "", said)] = said
    assert len(by_page) >= 14
    rank = "texts => texts.map(text => errorFinder.rank(ix, text).map(hit => hit.page.slug))"
    for slug, texts in by_page.items():
        found = finder.evaluate(rank, [*texts.values()])
        assert (DOCS / "pitfalls" / f"{slug}.md").is_file()
        assert any(slug in slugs for slugs in found), (slug, texts.values())


def test_the_titles_of_the_links_are_there(grid):
    script = (DOCS / "javascripts" / "calculator-shapes.js").read_text(encoding="utf-8")
    titles = re.search(r"const TITLES = \{(.*?)\};", script, re.S)[1]
    assert {answer["pitfall"] for _, answer, _ in grid if answer.get("pitfall")} <= {
        *re.findall(r'"([\w-]+)": ', titles)
    }


def test_each_operation_brings_an_example_that_torch_can_run(calculator):
    options = calculator.locator("select[name=layer] option")
    examples = options.evaluate_all("options => options.map(option => [option.value, option.dataset.example])")
    cases = [{name: text for name, [text] in parse_qs(example).items()} for _, example in examples]
    assert [case["layer"] for case in cases] == [layer for layer, _ in examples]
    assert {*LAYERS} == {layer for layer, _ in examples}
    with torch.device("meta"):
        wanted = [live(case) for case in cases]
    assert [told(answer) for answer in calculator.evaluate(ANSWERS, cases)] == wanted


LINEAR = {"layer": "linear", "input": "32,1352", "in_features": "1352", "out_features": "10"}
CONV = {"layer": "conv2d", "input": "1,3,8,8", "in_channels": "3", "out_channels": "4", "kernel_size": "3"}
ATTENTION = {"layer": "multiheadattention", "query": "2,3,4", "embed_dim": "4", "num_heads": "2"}
REFUSED = [
    (LINEAR | {"input": ""}, "input is empty: write a shape as 32,3,28,28, or () for a single number."),
    (LINEAR | {"input": "32,abc"}, "input: “abc” is not a whole number."),
    (LINEAR | {"input": "32,,4"}, "input: a number is missing beside a comma."),
    (LINEAR | {"input": "32,-4"}, "input is -4, but it must be at least 0."),
    (LINEAR | {"input": "2.5,4"}, "input: “2.5” is not a whole number."),
    (LINEAR | {"input": "999999999,999999999"}, "input has more elements than a computer holds."),
    (LINEAR | {"in_features": ""}, "in_features is empty: it has no default."),
    (LINEAR | {"in_features": "0"}, "in_features is 0, but it must be at least 1."),
    (LINEAR | {"in_features": "ten"}, "in_features: “ten” is not a whole number."),
    (LINEAR | {"out_features": "99999999999"}, "out_features: 99999999999 is more than this calculator computes with."),
    (LINEAR | {"bias": "perhaps"}, "bias is True or False."),
    (CONV | {"kernel_size": "3,3,3"}, "kernel_size has 3 numbers, but nn.Conv2d takes one or 2."),
    (CONV | {"padding": "full"}, "padding: “full” is not a whole number."),
    (CONV | {"padding": "-1"}, "padding is -1, but it must be at least 0."),
    (ATTENTION | {"value": "2,3,4"}, "Give key, too, where value is given."),
    (
        {"layer": "lstm", "input": "2,3,4", "input_size": "4", "hidden_size": "5", "h_0": "1,3,5"},
        "LSTM takes h_0 and c_0 together: (h_0, c_0).",
    ),
    (
        {"layer": "adaptiveavgpool2d", "input": "1,3,8,8", "output_size": "None"},
        "output_size: nn.AdaptiveAvgPool2d takes one number, or two of which one may be None.",
    ),
]


@pytest.mark.parametrize(("fields", "sentence"), REFUSED, ids=[sentence for _, sentence in REFUSED])
def test_what_makes_no_call_gets_a_plain_sentence(calculator, fields, sentence):
    assert calculator.evaluate(ANSWERS, [fields]) == [{"problem": sentence}]


@pytest.mark.parametrize(
    "written", ["32, 1352", "(32, 1352)", "[32,1352]", "torch.Size([32, 1352])", "32x1352", "(32,1352,)"]
)
def test_a_shape_may_be_written_as_python_writes_it(calculator, written):
    [answer] = calculator.evaluate(ANSWERS, [LINEAR | {"input": written}])
    assert answer["outputs"] == [["output", [32, 10]]]


def test_an_address_fills_the_form_and_shows_the_message_with_a_link(visit, site):
    page = visit(CALCULATOR + EXAMPLE)
    expect(page.get_by_label("in_features")).to_have_value("1568")
    output = page.locator(".calculator output")
    expect(output).to_contain_text("RuntimeError: mat1 and mat2 shapes cannot be multiplied (32x1352 and 1568x10)")
    page.get_by_label("in_features").fill("1352")
    expect(output).to_contain_text("(32, 10)")
    expect(output).to_contain_text("13,530 parameters = 10·1352 + 10")
    assert parse_qs(urlsplit(page.url).query)["in_features"] == ["1352"]
    page.get_by_label("Operation").select_option("lstm")
    expect(output).to_contain_text("c_n (4, 32, 64)")
    expect(page.get_by_label("in_features")).to_be_hidden()
    query = parse_qs(urlsplit(page.url).query)
    assert query["layer"] == ["lstm"]
    assert "in_features" not in query
    page.reload()
    expect(output).to_contain_text("c_n (4, 32, 64)")
    assert page.complaints == []


def test_the_link_of_an_error_leads_to_its_page(visit):
    page = visit(CALCULATOR + EXAMPLE)
    page.locator(".calculator output a").click()
    expect(page.locator("h1")).to_contain_text("mat1 and mat2 shapes cannot be multiplied")


def test_links_on_the_page_fill_the_form(visit):
    page = visit(CALCULATOR)
    page.get_by_role("link", name="an image in the order of NumPy").click()
    expect(page.locator(".calculator output")).to_contain_text("to have 3 channels, but got 224 channels instead")
    expect(page.get_by_label("kernel_size")).to_have_value("3")
    assert parse_qs(urlsplit(page.url).query)["layer"] == ["conv2d"]
    assert page.complaints == []


def test_it_works_on_a_page_that_was_reached_by_a_click(visit):
    page = visit("calculators/")
    page.locator("article").get_by_role("link", name="Shapes of layers").click()
    expect(page.locator(".calculator output")).to_contain_text("(32, 64, 112, 112)")
    assert page.complaints == []


def test_what_is_typed_becomes_text_and_never_markup(visit):
    page = visit(CALCULATOR + "?layer=linear&input=%3Cimg+src%3D1%3E&in_features=1&out_features=1")
    expect(page.locator(".calculator output")).to_have_text("input: “<img src=1>” is not a whole number.")
    assert page.locator(".calculator output img").count() == 0


def test_without_javascript_the_page_says_so_and_teaches(visit):
    page = visit(CALCULATOR, java_script_enabled=False)
    expect(page.locator("form.calculator")).to_be_hidden()
    expect(page.locator("noscript p")).to_be_visible()
    expect(page.locator("table")).to_have_count(2)


def test_only_calculators_load_the_calculator(site):
    loading = [
        page.parent.relative_to(site).as_posix()
        for page in site.glob("**/index.html")
        if "javascripts/calculator" in page.read_text(encoding="utf-8")
    ]
    assert CALCULATOR.rstrip("/") in loading
    assert all(place.startswith("calculators/") for place in loading)


def test_the_page_names_the_release_that_the_reference_is():
    page = (DOCS / "calculators" / "shapes.md").read_text(encoding="utf-8")
    assert f"torch {'.'.join(torch.__version__.split('.')[:2])}" in page
