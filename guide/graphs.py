"""Drawings of autograd's graph, as SVG, from what a script found out about it and printed: nothing is drawn by hand.

A line of such an output is a node: `2 AddmmBackward0 [keeps (2, 3), (3, 1)] -> 3, 4`, its number, its name, the shapes
of the tensors that it saved, and the nodes to which it passes gradients on. A page asks for `<!-- graph: <output> -->`.
"""

import re
from dataclasses import dataclass
from html import escape
from math import hypot

_NODE = re.compile(
    r"^(?P<number>\d+) (?P<name>[^\[\]\n]+?)(?: \[keeps (?P<keeps>.+)\])?(?: -> (?P<to>[\d, ]+))?$", re.M
)
WIDTH, HEIGHT, BESIDE, BELOW = 160, 46, 14, 34


@dataclass
class Node:
    number: int
    name: str
    keeps: str
    to: list[int]


def nodes(output: str) -> list[Node]:
    """Return the nodes that an output lists."""
    found = _NODE.finditer(output)
    return [
        Node(int(m["number"]), m["name"], m["keeps"] or "", [int(n) for n in (m["to"] or "").split(",") if n])
        for m in found
    ]


def layers(graph: list[Node]) -> dict[int, int]:
    """Return the layer of each node, by number: below all the nodes that lead to it."""
    depth = {node.number: 0 for node in graph}
    for node in graph * len(graph):  # the longest way settles after as many rounds as there are layers
        for number in node.to:
            depth[number] = max(depth[number], depth[node.number] + 1)
    return depth


def drawing(graph: list[Node]) -> str:
    """Return an SVG of the graph: the loss on top, the weights where the ways end, saved tensors in each box."""
    depth = layers(graph)
    rows = [[node for node in graph if depth[node.number] == layer] for layer in range(max(depth.values()) + 1)]
    width = max(map(len, rows)) * (WIDTH + BESIDE) - BESIDE
    at = {}
    for y, row in enumerate(rows):
        left = (width - len(row) * (WIDTH + BESIDE) + BESIDE) / 2
        at |= {node.number: (left + x * (WIDTH + BESIDE), y * (HEIGHT + BELOW) + 1) for x, node in enumerate(row)}
    ways = [way(at[node.number], at[number]) for node in graph for number in node.to]
    height = len(rows) * (HEIGHT + BELOW) - BELOW + 2
    saved = sum(bool(node.keeps) for node in graph)
    title = f"A graph of {len(graph)} nodes, {saved} of which keep tensors"
    parts = [f"<title>{title}</title>", *ways, *(box(node, at[node.number]) for node in graph)]
    size = f'viewBox="-1 0 {width + 2:g} {height}" width="{width + 2:g}" height="{height}"'
    return f'<div class="drawn" tabindex="0"><svg class="graph" role="img" {size}>{"".join(parts)}</svg></div>'


def way(start, end) -> str:
    """Return an arrow from the bottom of one box to the top of another."""
    x1, y1, x2, y2 = start[0] + WIDTH / 2, start[1] + HEIGHT, end[0] + WIDTH / 2, end[1] - 1
    length = hypot(x2 - x1, y2 - y1)
    along, across = ((x2 - x1) / length * 7, (y2 - y1) / length * 7), ((y1 - y2) / length * 4, (x2 - x1) / length * 4)
    left, right = (f"{x2 - along[0] + side * across[0]:.1f} {y2 - along[1] + side * across[1]:.1f}" for side in (1, -1))
    return f'<path class="way" d="M{x1:g} {y1:g}L{x2:g} {y2:g}M{left}L{x2:g} {y2:g}L{right}"/>'


def box(node: Node, place) -> str:
    """Return a node: a weight at the end of a way is set apart from an operation."""
    x, y = place
    kind = "operation" if node.to else "weight"
    middle = x + WIDTH / 2
    name = f'<text x="{middle:g}" y="{y + (19 if node.keeps else 28):g}">{escape(node.name)}</text>'
    keeps = f'<text class="keeps" x="{middle:g}" y="{y + 36:g}">keeps {escape(node.keeps)}</text>' if node.keeps else ""
    shape = f'<rect x="{x:g}" y="{y:g}" width="{WIDTH}" height="{HEIGHT}" rx="{4 if node.to else 20}"/>'
    return f'<g class="{kind}">{shape}{name}{keeps}</g>'
