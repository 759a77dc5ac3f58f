"""A map of steps, as SVG, drawn from the table below it on its page, so that no name is written twice.

A row is a box: a step, how it is taken in plain torch, libraries for it, and the steps to which arrows lead from it. A
page asks for `<!-- map: <what it shows> -->` above the table. The boxes are HTML in the SVG: the theme's instant
navigation writes to the `href` of every link, and that of a link of SVG cannot be written to.
"""

import re
from html import escape
from pathlib import Path
from posixpath import dirname, join, normpath

from guide.docs import address, name_of
from guide.draw_graph import WIDTH, Node, Place, layers, placed, way
from guide.graphs import svg

LINE, PADDING = 24, 8  # pixels; a line is as high as a finger needs it
TABLE = re.compile(r"^<!-- map: .+ -->\n(?: *[^ |\n].*\n|\n)*((?: *\|.*\n)+)", re.M)
LINK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")
NOTHING = "\N{EN DASH}"  # in a cell


def drawing(title: str, page: Path, root: Path, base: str) -> str:
    """Return an SVG of the table that follows on a page; `base` leads to the root of the site."""
    rows = table(page.read_text(encoding="utf-8"))
    graph = steps(rows)
    at = placed(graph, {n: LINE * (2 + len(parts(row[2]))) + 2 * PADDING for n, row in enumerate(rows)})
    here = dirname(name_of(page, root))

    def target(link):
        file, mark, anchor = link.partition("#")
        return link if "://" in link else base + address(normpath(join(here, file))) + mark + anchor

    def linked(cell):
        cell = re.sub(r"`([^`]+)`", r"<code>\1</code>", escape(cell, quote=False))
        return LINK.sub(lambda link: f'<a href="{target(link[2])}">{link[1]}</a>', cell)

    ways = [way(at[node.number], at[number]) for node in graph for number in node.to]
    boxes = [box(row[0], linked(row[1]), [*map(linked, parts(row[2]))], at[n]) for n, row in enumerate(rows)]
    return svg(at, f'class="graph map" role="group" aria-label="{escape(title)}"', [*ways, *boxes])


def table(markdown: str) -> list[list[str]]:
    """Return the cells of the table below the place of a map, row by row, without its head."""
    if not (found := TABLE.search(markdown)):
        raise ValueError("map: no table stands below it")
    lines = [re.split(r" *\| *", line.strip().strip("|").strip()) for line in found[1].splitlines()]
    return lines[2:]


def parts(cell: str) -> list[str]:
    """Return what a cell lists."""
    return [] if cell == NOTHING else cell.split(", ")


def steps(rows: list[list[str]]) -> list[Node]:
    """Return the rows as nodes, which lead to those that their last cells name."""
    number = {row[0]: n for n, row in enumerate(rows)}
    if unknown := {name for row in rows for name in parts(row[-1])} - set(number):
        raise ValueError(f"map: no step is called {', '.join(sorted(unknown))}")
    graph = [Node(n, row[0], to=[number[name] for name in parts(row[-1])]) for n, row in enumerate(rows)]
    depth = layers(graph)
    for node in graph:  # an arrow back, or past a row, would run through boxes
        if far := [graph[n].name for n in node.to if depth[n] != depth[node.number] + 1]:
            raise ValueError(f"map: {node.name} leads to {far[0]}, which is not in the next row")
    return graph


def box(step: str, plain: str, libraries: list[str], place: Place) -> str:
    """Return a step: its name, plain torch, and a library on each line."""
    items = "".join(f"<li>{library}</li>" for library in libraries)
    size = f'x="{place.x:g}" y="{place.y:g}" width="{WIDTH}" height="{place.height:g}"'
    inside = f"<b>{step}</b><span>{plain}</span>" + (f"<ul>{items}</ul>" if items else "")
    return f'<foreignObject {size}><div class="step">{inside}</div></foreignObject>'
