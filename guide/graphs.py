"""Drawings of autograd's graph, as SVG, from what a script found out about it and printed: nothing is drawn by hand.

A line of such an output is a node: `2 AddmmBackward0 [keeps (2, 3), (3, 1)] -> 3, 4`, its number, its name, the shapes
of the tensors that it saved, and the nodes to which it passes gradients on. Or it is a cut: `2 -/-> 6 detach()`, node 2
passes none on to node 6, and why. A page asks for `<!-- graph: <output> -->`.
"""

import re

from guide.draw_graph import Node, Place, drawn, size_of

_NODE = re.compile(
    r"^(?P<number>\d+) (?P<name>[^-\[\]\n][^\[\]\n]*?)(?: \[keeps (?P<keeps>.+)\])?(?: -> (?P<to>[\d, ]+))?$", re.M
)
_CUT = re.compile(r"^(?P<start>\d+) -/-> (?P<end>\d+) (?P<name>.+)$", re.M)


def nodes(output: str) -> list[Node]:
    """Return the nodes that an output lists, with the cuts behind them."""
    found = [
        Node(int(m["number"]), m["name"], m["keeps"] or "", [int(n) for n in (m["to"] or "").split(",") if n])
        for m in _NODE.finditer(output)
    ]
    numbered = {node.number: node for node in found}
    for m in _CUT.finditer(output):
        numbered[int(m["start"])].cut[int(m["end"])] = m["name"]
    return found


def svg(places: dict[int, Place], attributes: str, parts: list[str]) -> str:
    """Return a drawing, in what scrolls where it is too wide."""
    return scrolling(attributes, size_of(places), parts)


def scrolling(attributes: str, size: str, parts: list[str]) -> str:
    return f'<div class="drawn" tabindex="0"><svg {attributes} {size}>{"".join(parts)}</svg></div>'


def drawing(graph: list[Node]) -> str:
    """Return an SVG of the graph, as draw_graph.py draws it for readers; the site's style gives it its colours."""
    return scrolling('class="graph" role="img"', *drawn(graph))
