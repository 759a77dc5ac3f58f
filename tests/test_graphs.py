"""Drawings have the boxes, arrows, cuts and links of their sources: what a script printed, or a table of the page."""

import re
import sys
from urllib.parse import urljoin

import pytest
import torch
from bs4 import BeautifulSoup
from pages import DOCS, PAGES, ROOT, SNIPPETS, name
from test_browser import violations, visit  # noqa: F401 a fixture
from test_charts import luminance
from test_site import built, pages  # noqa: F401 a fixture

from guide import maps
from guide.docs import address, name_of
from guide.draw_graph import MOST_MISSED, draw, layers
from guide.graphs import drawing, nodes
from guide.maps import NOTHING

OUTPUT = "1 MseLossBackward0 [keeps (2, 1)] -> 2\n2 AddBackward0 -> 3, 4\n3 TBackward0 -> 4\n4 head.<weight>\n"
CUT = "1 MseLossBackward0 -> 2\n2 AddmmBackward0 -> 3\n3 bias\n4 TanhBackward0 -> 5\n5 weight\n2 -/-> 4 detach()\n"
ASKING = [(page, file) for page in PAGES for file in re.findall(r"<!-- graph: (\S+) -->", page.read_text())]
MAPS = [page for page in PAGES if "<!-- map: " in page.read_text()]
TABLE = f"""<!-- map: Ways -->

??? note "As a table"

    | step | torch | libraries | leads to |
    |---|---|---|---|
    | data | `Dataset` | [pandas](../ecosystem/pandas.md), timm | training |
    | training | a loop | {NOTHING} | files |
    | files | [`save`](core.md#save) | [a & b](https://example.org/a) | {NOTHING} |
"""

is_page = pytest.mark.parametrize("page", MAPS, ids=name)


def parsed(svg: str) -> BeautifulSoup:
    return BeautifulSoup(svg, "lxml")


def tips(svg: BeautifulSoup) -> list[tuple[float, float]]:
    """Return the point of each arrow."""
    return [tuple(map(float, re.match(r"M(\S+) ([^L]+)L", head["d"]).groups())) for head in svg.select(".head")]


def test_a_node_lies_below_all_that_lead_to_it():
    assert layers(nodes(OUTPUT)) == {1: 0, 2: 1, 3: 2, 4: 3}


def test_a_drawing_has_every_node_and_way_and_what_is_kept():
    svg = parsed(drawing(nodes(OUTPUT)))
    assert [text.get_text() for text in svg.select("text:not(.keeps)")] == [
        "MseLossBackward0",
        "AddBackward0",
        "TBackward0",
        "head.<weight>",
    ]
    assert [text.get_text() for text in svg.select(".keeps")] == ["keeps (2, 1)"]
    assert len(svg.select("path.way")) == 4
    assert len(svg.select(".weight")) == 1


def test_each_arrow_ends_in_a_head_on_the_box_to_which_its_node_passes_gradients():
    svg = parsed(drawing(nodes(OUTPUT)))
    boxes = [{side: float(rect[side]) for side in ("x", "y", "width")} for rect in svg.select("rect")]
    ends = [boxes[number - 1] for node in nodes(OUTPUT) for number in node.to]
    assert len(ends) == len(tips(svg)) == 4
    for (x, y), box in zip(tips(svg), ends, strict=True):
        assert y == box["y"]
        assert box["x"] < x < box["x"] + box["width"]


def test_a_cut_is_drawn_without_a_head_and_named_and_what_lies_behind_it_is_set_apart():
    graph = nodes(CUT)
    svg = parsed(drawing(graph))
    assert layers(graph)[4] == 2, "below the node from which it is cut off"
    assert [cut.get_text() for cut in svg.select(".cut")] == ["detach()"]
    assert svg.select(".cut .head") == []
    assert [box.get_text() for box in svg.select("g.apart")] == ["TanhBackward0", "weight"]
    left = {box.get_text(): float(box.rect["x"]) for box in svg.select("g:has(> rect)")}
    assert left["TanhBackward0"] < left["bias"], "a phone shows the cut"
    assert len(svg.select(".way")) == len(svg.select(".head")) == 3
    assert len(svg.select(".way.apart")) == 1
    assert [box.get_text() for box in svg.select(".weight:not(.apart)")] == ["bias"]


def test_a_drawing_tells_in_words_where_gradients_flow_and_where_not():
    assert parsed(drawing(nodes(OUTPUT))).title.get_text() == (
        "A graph of 4 nodes; 1 of them keep tensors. Gradients flow from MseLossBackward0 to head.<weight>"
    )
    assert parsed(drawing(nodes(CUT))).title.get_text().partition(". ")[2] == (
        "Gradients flow from MseLossBackward0 to bias. detach() cuts the way from AddmmBackward0 to TanhBackward0. "
        "No gradient of MseLossBackward0 reaches weight"
    )


class Model(torch.nn.Module):
    """An encoder, a head on what it made, detached or not, and layers that the loss does not use."""

    def __init__(self, unused=1):
        super().__init__()
        self.encoder, self.head = torch.nn.Linear(4, 3), torch.nn.Linear(3, 1)
        self.others = torch.nn.ModuleList(torch.nn.Linear(2, 2, bias=False) for _ in range(unused))

    def forward(self, detached=False):
        self.encoded = self.encoder(torch.ones(2, 4)).tanh()
        return self.head(self.encoded.detach() if detached else self.encoded).square().mean()


def drawn_of(tmp_path, loss, model, **also) -> tuple[str, BeautifulSoup]:
    said = draw(loss, model, tmp_path / "graph.svg", **also)
    return said, parsed((tmp_path / "graph.svg").read_text(encoding="utf-8"))


def test_a_drawing_of_a_model_has_its_nodes_their_tensors_and_the_parameters_by_name(tmp_path):
    model = Model()
    said, svg = drawn_of(tmp_path, model(), model)
    boxes = {box.get_text("|") for box in svg.select("g:not(.apart):has(> rect)")}
    assert {"MeanBackward0", "TanhBackward0|keeps (2, 3)", "AddmmBackward0|keeps (2, 4)"} <= boxes
    assert "AddmmBackward0|keeps (2, 3), (3, 1)" in boxes, "the head's weight, to pass gradients on"
    reached = {f"{part}.{name}" for part in ("encoder", "head") for name in ("weight", "bias")}
    assert {box.get_text() for box in svg.select(".weight:not(.apart)")} == reached
    assert [box.get_text() for box in svg.select("g.apart")] == ["others.0.weight"]
    assert len(svg.select("path.way")) == 10, (
        "nodes but for the first and the one that is not reached, and one that two ways join"
    )
    rows = {box.select_one("text").get_text(): float(box.rect["y"]) for box in svg.select("g:has(> rect)")}
    assert rows["others.0.weight"] == max(rows.values()) > rows["MeanBackward0"], "in the last row, not beside the loss"
    lines = dict(line.split(": ", 1) for line in said.splitlines())
    assert lines["nodes"] == "11, of which 4 keep tensors"
    assert set(lines["reached"].split(", ")) == reached
    assert lines["not reached"] == "others.0.weight"


def test_a_cut_is_drawn_where_a_node_keeps_the_memory_of_a_tensor_that_was_detached(tmp_path):
    model = Model()
    loss = model(detached=True)
    said, svg = drawn_of(tmp_path, loss, model)
    assert svg.select(".cut") == []
    apart = {"encoder.weight", "encoder.bias", "others.0.weight"}
    assert {box.get_text() for box in svg.select("g.apart")} == apart
    said, svg = drawn_of(tmp_path, loss, model, also=[model.encoded])
    assert [cut.get_text() for cut in svg.select(".cut")] == ["detached"]
    assert "cut: AddmmBackward0 -/-> TanhBackward0" in said
    assert {box.get_text() for box in svg.select(".weight.apart")} == apart
    assert "TanhBackward0" in {box.select_one("text").get_text() for box in svg.select(".operation.apart")}
    said, svg = drawn_of(tmp_path, model(), model, also=[model.encoded])
    assert svg.select(".cut") == [], "nothing was detached"


def test_a_drawing_shows_frozen_parameters_leaves_of_no_model_and_not_each_of_many_that_are_missed(tmp_path):
    model = Model(unused=30)
    model.encoder.weight.requires_grad_(False)
    given = torch.ones(5, requires_grad=True)
    _, svg = drawn_of(tmp_path, model() + given.sum(), model)
    boxes = [box.get_text() for box in svg.select(".weight")]
    assert {"a leaf (5,)", "encoder.weight (frozen)"} <= set(boxes)
    assert len(svg.select(".weight.apart")) == MOST_MISSED
    assert boxes[MOST_MISSED - 1] == f"and {31 - MOST_MISSED + 1} more"


def test_a_drawing_after_backward_keeps_nothing_and_a_deep_graph_is_drawn(tmp_path):
    model = Model()
    loss = model()
    loss.backward()
    assert "of which 0 keep tensors" in drawn_of(tmp_path, loss, model)[0]
    deep = model.head.bias
    for _ in range(1500):
        deep = deep + 1
    assert drawn_of(tmp_path, deep, model)[0].startswith("nodes: 1501,"), "deeper than Python recurses"


def test_a_loss_without_a_graph_cannot_be_drawn(tmp_path):
    with pytest.raises(ValueError, match="has no graph"):
        draw(Model()().detach(), Model(), tmp_path / "graph.svg")


def test_every_box_of_a_drawing_holds_its_text_and_the_program_imports_only_the_standard_library(tmp_path):
    model = Model()
    model.register_module("a_part_with_a_long_name", torch.nn.Sequential(torch.nn.Linear(2, 2)))
    _, svg = drawn_of(tmp_path, model(), model)
    for box in svg.select("g:has(> rect)"):
        longest = max(len(text.get_text()) for text in box.select("text"))
        assert longest * 7.6 <= float(box.rect["width"]), box.get_text()
    imports = re.findall(r"^(?:from|import) (\w+)", (ROOT / "guide" / "draw_graph.py").read_text(), re.M)
    assert {*imports} <= sys.stdlib_module_names


@pytest.mark.parametrize(("page", "file"), ASKING, ids=lambda part: part if isinstance(part, str) else name(part))
def test_a_page_shows_each_graph_with_all_nodes_of_its_output(page, file, pages):  # noqa: F811 the fixture
    output = (SNIPPETS / file).read_text()
    graph = nodes(output)
    cuts = [name for node in graph for name in node.cut.values()]
    shown = [sorted(text.text() for text in svg.css("text:not(.keeps)")) for svg in graphs_on(page, pages)]
    assert sorted([*cuts, *(node.name for node in graph)]) in shown
    lines = [line for line in output.splitlines() if line]
    assert len(graph) + len(cuts) == len(lines), "a line that is neither a node nor a cut"


def graphs_on(page, pages):  # noqa: F811 the fixture
    return built(page, pages).css("svg.graph:not(.map)")


def test_a_map_has_a_box_for_each_row_with_its_links_and_an_arrow_for_each_step_that_it_leads_to(tmp_path):
    page = tmp_path / "docs" / "overview" / "page.md"
    page.parent.mkdir(parents=True)
    page.write_text(TABLE)
    svg = parsed(maps.drawing('A "map"', page, tmp_path, "../../"))
    assert [box.get_text("|") for box in svg.select(".step")] == [
        "data|Dataset|pandas|timm",
        "training|a loop",
        "files|save|a & b",
    ]
    assert [link["href"] for link in svg.select("a")] == [
        "../../ecosystem/pandas/",
        "../../overview/core/#save",
        "https://example.org/a",
    ]
    tops = [float(box["y"]) for box in svg.select("foreignobject")]
    assert [y for _, y in tips(svg)] == tops[1:]
    assert svg.svg["aria-label"] == 'A "map"'


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("| training |\n    | training", "| trainin |\n    | training", "no step is called trainin"),
        (f"{NOTHING} |\n", "data |\n", "which is not in the next row"),
        ("| training |\n    | training", "| training, files |\n    | training", "data leads to files, which is not"),
        ("|", "", "no table stands below it"),
    ],
)
def test_a_map_that_cannot_be_drawn_says_why(old, new, message, tmp_path):
    page = tmp_path / "docs" / "page.md"
    page.parent.mkdir()
    page.write_text(TABLE.replace(old, new))
    with pytest.raises(ValueError, match=message):
        maps.drawing("Ways", page, tmp_path, "../")


@is_page
def test_a_map_has_what_the_table_below_it_has(page, pages):  # noqa: F811 the fixture
    """The table is read as the site shows it, not as the map was made."""
    svg = built(page, pages).css_first("svg.map")
    table = next(one for one in built(page, pages).css("details table") if "leads to" in one.css_first("tr").text())
    rows = [row.css("td") for row in table.css("tbody tr")]
    cells = [[cell.text() for cell in row] for row in rows]
    boxes = [[part.text() for part in box.css("b, span, li")] for box in svg.css(".step")]
    assert boxes == [[*row[:2], *(row[2].split(", ") if row[2] != NOTHING else [])] for row in cells]
    assert targets(svg, page) == [link for row in rows for cell in row for link in targets(cell, page)]
    assert len(svg.css(".head")) == sum(len(row[3].split(", ")) for row in cells if row[3] != NOTHING)


def targets(element, page) -> list[str]:
    """Return where the links in a part of a page lead."""
    here = f"http://site/{address(name_of(page, ROOT))}"
    return [urljoin(here, link.attributes["href"]) for link in element.css("a")]


# Of each link of a map: its box, and whether something is drawn around it when it has the focus.
FOCUSED = """link => {
    link.focus();
    const { outlineStyle, outlineWidth } = getComputedStyle(link);
    return document.activeElement === link && outlineStyle !== "none" && parseFloat(outlineWidth) > 0;
}"""


@is_page
@pytest.mark.parametrize(("scheme", "size"), [("dark", "phone"), ("light", "desk")])
def test_a_map_is_walked_by_the_keyboard_and_its_text_stays_within(page, scheme, size, visit):  # noqa: F811 the fixture
    """It is reached without a new load, too: what the theme does to links then must not fail."""
    shown = visit("overview/", scheme, size)
    shown.locator(f"article a[href$='{page.stem}/']").first.click()
    shown.wait_for_selector("svg.map")
    links = shown.locator("svg.map a").all()
    shown.locator(".drawn:has(.map)").focus()
    shown.keyboard.press("Tab")
    assert links[0].evaluate("link => document.activeElement === link && link.matches(':focus-visible')")
    assert [link.text_content() for link in links if not link.evaluate(FOCUSED)] == []
    assert min(link.bounding_box()["height"] for link in links) >= 24, "too low for a finger"
    wide = "box => box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight"
    assert [box.text_content() for box in shown.locator(".step").all() if box.evaluate(wide)] == []
    assert violations(shown) == {}
    assert shown.evaluate("document.documentElement.scrollWidth") <= shown.viewport_size["width"]
    target = links[0].evaluate("link => link.href")
    links[0].click()
    shown.wait_for_url(target)
    assert shown.complaints == []


# What a drawing is drawn with, and how far it has to stand out: 4.5 to 1 for text, 3 to 1 for lines.
INKS = {"fill": 4.5, "color": 4.5, "stroke": 3, "border": 3, "outline": 3}


def colours(scheme: str) -> dict[str, str]:
    """Return the colours of a scheme, by the names of their variables."""
    styles = (DOCS / "stylesheets" / "guide.css").read_text(encoding="utf-8")
    return dict(re.findall(r"(--[\w-]+): (#\w{6})", re.search(rf'scheme="{scheme}"\] \{{(.*?)\}}', styles, re.S)[1]))


@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_text_and_lines_of_drawings_stand_out_in_both_schemes(scheme):
    styles = (DOCS / "stylesheets" / "guide.css").read_text(encoding="utf-8")
    rules = re.search(r"/\* Drawings.*?\n\n", styles, re.S)[0]
    known, seen = colours(scheme), set()
    grounds = [known["--md-default-bg-color"], known["--md-code-bg-color"]]
    for what, ink in re.findall(r"\b([\w-]+): [^;]*?var\((--[\w-]+)\)", rules):
        for ground in grounds if what in INKS and known[ink] not in grounds else []:
            light, dark = sorted([luminance(known[ink]), luminance(ground)], reverse=True)
            assert (light + 0.05) / (dark + 0.05) >= INKS[what], (what, ink, ground)
            seen.add(what)
    assert seen >= {"fill", "color", "stroke", "border"}
