"""Drawings of autograd's graph, as SVG, from what a script found out about it and printed: nothing is drawn by hand.

A line of such an output is a node: `2 AddmmBackward0 [keeps (2, 3), (3, 1)] -> 3, 4`, its number, its name, the shapes
of the tensors that it saved, and the nodes to which it passes gradients on. Or it is a cut: `2 -/-> 6 detach()`, node 2
passes none on to node 6, and why. A page asks for `<!-- graph: <output> -->`.
"""

import re
from dataclasses import dataclass, field
from html import escape
from math import atan2, degrees, hypot

_NODE = re.compile(
    r"^(?P<number>\d+) (?P<name>[^-\[\]\n][^\[\]\n]*?)(?: \[keeps (?P<keeps>.+)\])?(?: -> (?P<to>[\d, ]+))?$", re.M
)
_CUT = re.compile(r"^(?P<start>\d+) -/-> (?P<end>\d+) (?P<name>.+)$", re.M)
WIDTH, HEIGHT, BESIDE, BELOW = 156, 46, 14, 44  # of three columns a phone shows two
HEAD = 11  # how long the head of an arrow is; it is as wide as long


@dataclass
class Node:
    """What is drawn as a box, and where arrows lead from it; `cut` says to which nodes none leads, and why."""

    number: int
    name: str
    keeps: str = ""
    to: list[int] = field(default_factory=list)
    cut: dict[int, str] = field(default_factory=dict)


@dataclass
class Place:
    """Where a box is."""

    x: float
    y: float
    height: float

    @property
    def middle(self) -> float:
        return self.x + WIDTH / 2


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


def layers(graph: list[Node]) -> dict[int, int]:
    """Return the layer of each node, by number: below all the nodes that lead to it, or would but for a cut."""
    depth = {node.number: 0 for node in graph}
    for node in graph * len(graph):  # the longest way settles after as many rounds as there are layers
        for number in (*node.to, *node.cut):
            depth[number] = max(depth[number], depth[node.number] + 1)
    return depth


def reached(graph: list[Node]) -> set[int]:
    """Return the numbers of the nodes to which arrows lead from the first: those behind a cut are not among them."""
    to, found, ahead = {node.number: node.to for node in graph}, set(), [graph[0].number]
    while ahead:
        if (number := ahead.pop()) not in found:
            found.add(number)
            ahead += to[number]
    return found


def placed(graph: list[Node], heights: dict[int, float]) -> dict[int, Place]:
    """Return where each box is, by number: a row for each layer, in the middle, and as high as the highest in it."""
    depth = layers(graph)
    rows = [[node for node in graph if depth[node.number] == layer] for layer in range(max(depth.values()) + 1)]
    widest, y, places = max(map(len, rows)), 1, {}
    for row in rows:
        left, height = (widest - len(row)) * (WIDTH + BESIDE) / 2, max(heights[node.number] for node in row)
        places |= {node.number: Place(left + n * (WIDTH + BESIDE), y, height) for n, node in enumerate(row)}
        y += height + BELOW
    return places


def svg(places: dict[int, Place], attributes: str, parts: list[str]) -> str:
    """Return a drawing, in what scrolls where it is too wide."""
    width = max(place.x + WIDTH for place in places.values()) + 2
    height = max(place.y + place.height for place in places.values()) + 1
    size = f'viewBox="-1 0 {width:g} {height:g}" width="{width:g}" height="{height:g}"'
    return f'<div class="drawn" tabindex="0"><svg {attributes} {size}>{"".join(parts)}</svg></div>'


def drawing(graph: list[Node]) -> str:
    """Return an SVG of the graph: the loss on top, the weights where the ways end, saved tensors in each box."""
    live, told = reached(graph), in_words(graph)
    graph = sorted(graph, key=lambda node: node.number in live)  # a phone shows what is on the left
    at = placed(graph, {node.number: HEIGHT for node in graph})
    ways = [way(at[node.number], at[number], node.number not in live) for node in graph for number in node.to]
    cuts = [cut(at[node.number], at[number], name) for node in graph for number, name in node.cut.items()]
    boxes = [box(node, at[node.number], node.number not in live) for node in graph]
    title = f"<title>{escape(told, quote=False)}</title>"
    return svg(at, 'class="graph" role="img"', [title, *ways, *cuts, *boxes])


def in_words(graph: list[Node]) -> str:
    """Return what a drawing shows, for those who do not see it."""
    live, names = reached(graph), {node.number: node.name for node in graph}
    ends = [node for node in graph if is_weight(node)]
    found = ", ".join(node.name for node in ends if node.number in live)
    missed = ", ".join(node.name for node in ends if node.number not in live)
    said = [f"A graph of {len(graph)} nodes; {sum(bool(node.keeps) for node in graph)} of them keep tensors"]
    said += [f"Gradients flow from {graph[0].name} to {found}"]
    for node in graph:
        said += [f"{name} cuts the way from {node.name} to {names[number]}" for number, name in node.cut.items()]
    said += [f"No gradient of {graph[0].name} reaches {missed}"] if missed else []
    return ". ".join(said)


def is_weight(node: Node) -> bool:
    return not (node.to or node.cut)


def ends(start: Place, end: Place) -> tuple[float, float, float, float]:
    """Return where a line leaves a box and arrives at another: nearer to each other than the middles, so lines part."""
    most = WIDTH * 0.35  # from the middle; corners are round
    lean = max(-most, min(most, (end.middle - start.middle) * 0.3))
    return start.middle + lean, start.y + start.height, end.middle - lean, end.y


def way(start: Place, end: Place, apart: bool = False) -> str:
    """Return an arrow from the bottom of one box to the top of another; it is set apart if its boxes are."""
    x1, y1, x2, y2 = ends(start, end)
    length = hypot(x2 - x1, y2 - y1)
    along = (x2 - x1) / length * HEAD, (y2 - y1) / length * HEAD
    x, y = x2 - along[0], y2 - along[1]
    corners = f"L{x - along[1] / 2:.1f} {y + along[0] / 2:.1f}L{x + along[1] / 2:.1f} {y - along[0] / 2:.1f}"
    line = f'<path class="way{" apart" * apart}" d="M{x1:g} {y1:g}L{x:.1f} {y:.1f}"/>'
    return f'{line}<path class="head" d="M{x2:g} {y2:g}{corners}Z"/>'


def cut(start: Place, end: Place, name: str) -> str:
    """Return a line without a head, two strokes across its middle, and beside these what cut it."""
    x1, y1, x2, y2 = ends(start, end)
    x, y, angle = (x1 + x2) / 2, (y1 + y2) / 2, degrees(atan2(y2 - y1, x2 - x1))
    line = f'<path class="gap" d="M{x1:g} {y1:g}L{x2:g} {y2:g}"/>'
    strokes = f'<path class="strokes" transform="translate({x:g} {y:g}) rotate({angle:.1f})" d="M-3-9v18m6 0v-18"/>'
    side, far = ("right", 14) if x2 >= x1 else ("left", -14)  # above the line, which falls to that side
    return f'<g class="cut">{line}{strokes}<text class="{side}" x="{x + far:g}" y="{y - 5:g}">{escape(name)}</text></g>'


def box(node: Node, place: Place, apart: bool) -> str:
    """Return a node: a weight at the end of a way is set apart from an operation, and so is what no way leads to."""
    weight = is_weight(node)
    kind = ("weight" if weight else "operation") + " apart" * apart
    x, y = place.middle, place.y
    name = f'<text x="{x:g}" y="{y + (19 if node.keeps else 28):g}">{escape(node.name)}</text>'
    keeps = f'<text class="keeps" x="{x:g}" y="{y + 36:g}">keeps {escape(node.keeps)}</text>' if node.keeps else ""
    size = f'width="{WIDTH}" height="{place.height:g}" rx="{20 if weight else 4}"'
    return f'<g class="{kind}"><rect x="{place.x:g}" y="{y:g}" {size}/>{name}{keeps}</g>'
