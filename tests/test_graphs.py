"""A drawing of a graph has the nodes, ways and saved tensors that the script printed."""

import re

import pytest
from bs4 import BeautifulSoup
from pages import PAGES, SNIPPETS, name
from test_site import built, pages  # noqa: F401 a fixture

from guide.graphs import drawing, layers, nodes

OUTPUT = "1 MseLossBackward0 [keeps (2, 1)] -> 2\n2 AddBackward0 -> 3, 4\n3 TBackward0 -> 4\n4 head.<weight>\n"
ASKING = [(page, file) for page in PAGES for file in re.findall(r"<!-- graph: (\S+) -->", page.read_text())]


def test_a_node_lies_below_all_that_lead_to_it():
    assert layers(nodes(OUTPUT)) == {1: 0, 2: 1, 3: 2, 4: 3}


def test_a_drawing_has_every_node_and_way_and_what_is_kept():
    svg = BeautifulSoup(drawing(nodes(OUTPUT)), "lxml")
    assert [text.get_text() for text in svg.select("text:not(.keeps)")] == [
        "MseLossBackward0",
        "AddBackward0",
        "TBackward0",
        "head.<weight>",
    ]
    assert [text.get_text() for text in svg.select(".keeps")] == ["keeps (2, 1)"]
    assert len(svg.select("path.way")) == 4
    assert len(svg.select(".weight")) == 1


@pytest.mark.parametrize(("page", "file"), ASKING, ids=lambda part: part if isinstance(part, str) else name(part))
def test_a_page_shows_each_graph_with_all_nodes_of_its_output(page, file, pages):  # noqa: F811 the fixture
    output = (SNIPPETS / file).read_text()
    shown = [{text.text() for text in svg.css("text:not(.keeps)")} for svg in built(page, pages).css("svg.graph")]
    assert {node.name for node in nodes(output)} in shown
    assert len(nodes(output)) == len(output.splitlines()), "a line that is no node"
