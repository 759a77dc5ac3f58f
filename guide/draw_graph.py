"""draw_graph.py: draw autograd's graph of a loss, as an SVG that a browser shows in light and dark.

    from draw_graph import draw

    loss = loss_of(model(inputs), targets)
    print(draw(loss, model, "graph.svg"))  # before loss.backward(), which frees what the nodes keep

The loss is on top. Arrows lead where backward() passes gradients on. Round boxes are parameters, by their names in the
model; the second line of a box says what the node keeps for backward(), by shapes. Dashed grey boxes get no gradient
of this loss. A cut by detach() leaves no trace in the graph: pass the tensor that was detached, as `also=[encoded]`,
and its own graph is drawn, too, with the cut where a node keeps its memory.

Needs torch and nothing else. From the PyTorch Field Guide: GUIDE/detaching/graph/
"""

from dataclasses import dataclass, field
from html import escape
from math import atan2, degrees, hypot
from pathlib import Path

WIDTH, HEIGHT, BESIDE, BELOW = 156, 46, 14, 44  # of three columns a phone shows two
HEAD = 11  # how long the head of an arrow is; it is as wide as long
LETTER = 7.6  # how wide a letter is in a drawing
MOST_KEPT, MOST_MISSED = 3, 8  # shapes in a box; boxes of parameters that the loss does not reach
STYLE = """
svg { --ink: #1b1f24; --line: #57606a; --paper: #fff; --box: #f3f5f7;
  --keeps: #6b3fa0; --good: #1a7f37; --bad: #b3261e }
@media (prefers-color-scheme: dark) {
svg { --ink: #e6edf3; --line: #9aa4af; --paper: #12161c; --box: #222831;
  --keeps: #c9a6ff; --good: #56d364; --bad: #ff8b82 }
}
svg { background: var(--paper); font: 12.5px ui-monospace, Menlo, Consolas, monospace; fill: var(--ink) }
text { text-anchor: middle } text.right { text-anchor: start } text.left { text-anchor: end }
.keeps { fill: var(--keeps); font-style: italic }
path { fill: none; stroke: var(--line); stroke-width: 1.5 } .head { fill: var(--line); stroke: none }
rect { fill: var(--box); stroke: var(--line) } .weight rect { stroke: var(--good); stroke-width: 1.5 }
g.apart rect { fill: none } g.apart text { fill: var(--line) }
.apart rect, path.apart { stroke: var(--line); stroke-width: 1.5; stroke-dasharray: 5 4 }
.cut path { stroke: var(--line) } .cut .gap { stroke-dasharray: 5 4 }
.cut .strokes { stroke: var(--bad); stroke-width: 2.5 } .cut text { fill: var(--bad); font-weight: 700 }
"""


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
    width: float = WIDTH

    @property
    def middle(self) -> float:
        return self.x + self.width / 2


def draw(loss, model, file, also=()):
    """Write the graph of a loss to a file, an SVG, and return what it shows, in words.

    `also` are tensors whose graphs are drawn as well, such as one that was detached. Errors: ValueError, for a loss
    without a graph.
    """
    graph = found(loss, model, also)
    longest = max(max(len(node.name), len(f"keeps {node.keeps}")) for node in graph)
    Path(file).write_text(picture(graph, max(WIDTH, round(longest * LETTER) + 16)), encoding="utf-8")
    return summary(graph)


def found(loss, model, also=()):
    """Return the nodes of a loss, of what is drawn besides, and of parameters that the loss does not reach."""
    if loss.grad_fn is None:
        raise ValueError(
            "this loss has no graph: nothing that it was computed from requires gradients, or it was cut off"
        )
    names = {parameter: name for name, parameter in model.named_parameters()}
    of_loss = visited([loss.grad_fn])
    detached = [tensor for tensor in also if tensor.grad_fn not in (None, *of_loss)]
    every = visited([loss.grad_fn, *(tensor.grad_fn for tensor in also)])
    graph = []
    for node, number in every.items():
        to = [every[parent] for parent, _ in node.next_functions if parent is not None]
        tensors = kept(node)
        shapes = [str(tuple(tensor.shape)) for tensor in tensors]
        more = [f"+{len(shapes) - MOST_KEPT}"] if len(shapes) > MOST_KEPT else []
        graph.append(Node(number, called(node, names), ", ".join(shapes[:MOST_KEPT] + more), to))
        for tensor in detached if node in of_loss else []:
            if any(one.data_ptr() == tensor.data_ptr() != 0 for one in tensors):  # it keeps that tensor's memory
                graph[-1].cut[every[tensor.grad_fn]] = "detached"
    there = {id(node.variable) for node in every if hasattr(node, "variable")}
    missed = [parameter for parameter in names if id(parameter) not in there]
    notes = [f"{names[one]}{'' if one.requires_grad else ' (frozen)'}" for one in missed]
    if len(notes) > MOST_MISSED:
        notes[MOST_MISSED - 1 :] = [f"and {len(notes) - MOST_MISSED + 1} more"]
    return graph + [Node(len(graph) + n, note) for n, note in enumerate(notes, start=1)]


def visited(starts):
    """Return the nodes to which gradients flow from some, each once, with their numbers."""
    numbers, ahead = {}, starts[::-1]
    while ahead:  # no recursion: Python's ends at a depth of about 1000
        node = ahead.pop()
        if node is not None and node not in numbers:
            numbers[node] = len(numbers) + 1
            ahead += [parent for parent, _ in node.next_functions][::-1]
    return numbers


def kept(node):
    """Return the tensors that a node keeps for the backward pass; none once it has freed them."""
    tensors = []
    for slot in [name for name in dir(node) if name.startswith("_saved_") or name == "saved_tensors"]:
        try:
            value = getattr(node, slot)
        except RuntimeError:  # freed by backward(), or changed in place since
            continue
        values = value if isinstance(value, (list, tuple)) else [value]
        tensors += [one for one in values if hasattr(one, "data_ptr")]
    return tensors


def called(node, names):
    """Return a parameter's name, or an operation's."""
    if not hasattr(node, "variable"):
        return node.name()
    return names.get(node.variable) or f"a leaf {tuple(node.variable.shape)}"


def summary(graph):
    """Return how many nodes there are, and to which parameters gradients flow and to which they do not."""
    live = reached(graph)
    operations = [node for node in graph if node.number in live and not is_weight(node)]
    lines = [f"nodes: {len(live)}, of which {sum(bool(node.keeps) for node in operations)} keep tensors"]
    ways = [node for node in graph if is_weight(node)]
    for label, wanted in (("reached", True), ("not reached", False)):
        lines += [f"{label}: {', '.join(node.name for node in ways if (node.number in live) == wanted) or 'none'}"]
    names = {node.number: node.name for node in graph}
    lines += [f"cut: {node.name} -/-> {names[end]}" for node in graph for end in node.cut]
    return "\n".join(lines)


def picture(graph, width=WIDTH):
    """Return a drawing that stands for itself: an SVG with its style."""
    size, parts = drawn(graph, width)
    start = '<svg xmlns="http://www.w3.org/2000/svg" class="graph" role="img"'
    return f"{start} {size}><style>{STYLE}</style>{''.join(parts)}</svg>\n"


def layers(graph: list[Node]) -> dict[int, int]:
    """Return the layer of each node, by number: below all the nodes that lead to it, or would but for a cut."""
    depth = {node.number: 0 for node in graph}
    for _ in graph:  # the longest way settles after as many rounds as there are layers; a circle, in a map, would not
        before = dict(depth)
        for node in graph:
            for number in (*node.to, *node.cut):
                depth[number] = max(depth[number], depth[node.number] + 1)
        if depth == before:
            break
    joined = {number for node in graph for number in (*node.to, *node.cut)}
    alone = [node.number for node in graph if is_weight(node) and node.number not in joined]
    return depth | dict.fromkeys(alone, max(depth.values()))


def reached(graph: list[Node]) -> set[int]:
    """Return the numbers of the nodes to which arrows lead from the first: those behind a cut are not among them."""
    to, found, ahead = {node.number: node.to for node in graph}, set(), [graph[0].number]
    while ahead:
        if (number := ahead.pop()) not in found:
            found.add(number)
            ahead += to[number]
    return found


def placed(graph: list[Node], heights: dict[int, float], width: float = WIDTH) -> dict[int, Place]:
    """Return where each box is, by number: a row for each layer, in the middle, and as high as the highest in it."""
    depth = layers(graph)
    rows = [[node for node in graph if depth[node.number] == layer] for layer in range(max(depth.values()) + 1)]
    widest, y, places = max(map(len, rows)), 1, {}
    for row in rows:
        left, height = (widest - len(row)) * (width + BESIDE) / 2, max(heights[node.number] for node in row)
        places |= {node.number: Place(left + n * (width + BESIDE), y, height, width) for n, node in enumerate(row)}
        y += height + BELOW
    return places


def size_of(places: dict[int, Place]) -> str:
    width = max(place.x + place.width for place in places.values()) + 2
    height = max(place.y + place.height for place in places.values()) + 1
    return f'viewBox="-1 0 {width:g} {height:g}" width="{width:g}" height="{height:g}"'


def drawn(graph: list[Node], width: float = WIDTH) -> tuple[str, list[str]]:
    """Return a drawing, its size and its parts: the loss on top, weights where ways end, saved tensors in each box."""
    live, told = reached(graph), in_words(graph)
    graph = sorted(graph, key=lambda node: node.number in live)  # a phone shows what is on the left
    at = placed(graph, {node.number: HEIGHT for node in graph}, width)
    ways = [way(at[node.number], at[number], node.number not in live) for node in graph for number in node.to]
    cuts = [cut(at[node.number], at[number], name) for node in graph for number, name in node.cut.items()]
    boxes = [box(node, at[node.number], node.number not in live) for node in graph]
    title = f"<title>{escape(told, quote=False)}</title>"
    return size_of(at), [title, *ways, *cuts, *boxes]


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
    most = start.width * 0.35  # from the middle; corners are round
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
    size = f'width="{place.width:g}" height="{place.height:g}" rx="{20 if weight else 4}"'
    return f'<g class="{kind}"><rect x="{place.x:g}" y="{y:g}" {size}/>{name}{keeps}</g>'
