"""Charts of what a script printed and the checks compare: nothing new runs for them, no number is typed.

A page asks for one in a comment, `<!-- chart: <output> -->`, with options in its lines (CONTRIBUTING.md lists them).
"""

import re
from html import escape
from math import isfinite
from pathlib import Path

import yaml

from guide.once import once
from guide.plots import SIZES, ChartError, Series, drawn

CHART = re.compile(r"^(?P<indent> *)<!-- *charts?\b:? *(?P<files>[^\n]*?) *(?:\n(?P<options>.*?))?-->", re.M | re.S)
OPTIONS = {"kind", "x", "y", "by", "names", "log", "title", "axes", "says", "fold", "row"}
KINDS = ("line", "points", "bars", "spans")
NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e[+-]?\d+)?")
MOST_SERIES = 5  # as many as there are colours


def expanded(declared: re.Match, root: Path) -> str:
    """Return the figure that a comment asks for, in HTML: its title, its finding, and the picture in two sizes."""
    if declared["indent"]:
        raise ChartError("it is indented: a chart stands outside of what is folded")
    files, wanted = asked(declared["files"], declared["options"])
    series = series_of(files, wanted, root)
    if wrong := unfounded(str(wanted["says"]), [root / "snippets" / file for file in files]):
        raise ChartError(f"says: {', '.join(wrong)} is no number of its output, however it is rounded")
    return figure(series, wanted, files)


def unfounded(says: str, outputs: list[Path]) -> list[str]:
    """Return the decimal numbers of a finding that are no number, rounded, of the outputs or of their scripts."""
    texts = [
        path.read_text(encoding="utf-8") for one in outputs for path in (one, one.with_suffix(".py")) if path.is_file()
    ]
    printed = [abs(float(number)) for text in texts for number in NUMBER.findall(text)]
    found = re.findall(r"(?<![\w.])(\d+\.(\d+))", says)
    return [text for text, digits in found if text not in {f"{number:.{len(digits)}f}" for number in printed}]


def figure(series: list[Series], wanted: dict, files: list[str]) -> str:
    title, says = (escape(str(wanted[name]).strip()) for name in ("title", "says"))
    pictures = "".join(drawn(series, wanted, size, f"{title}. {says}") for size in SIZES)
    caption = f"<figcaption><b>{title}</b> {says}</figcaption>"
    return f'<figure class="chart chart-{wanted["kind"]}" data-from="{", ".join(files)}">{caption}{pictures}</figure>'


def asked(files: str, options: str) -> tuple[list[str], dict]:
    """Return the outputs that a chart is drawn from, and its options, with what is left out filled in."""
    try:
        wanted = yaml.safe_load(options or "") or {}
    except yaml.YAMLError as error:
        raise ChartError(f"its options do not parse; quote a text that holds `: ` or ` #`: {error}") from None
    if not isinstance(wanted, dict):
        raise ChartError("its options are lines of the form `name: value`")
    if unknown := set(wanted) - OPTIONS:
        raise ChartError(f"no such option: {', '.join(sorted(map(str, unknown)))}")
    wanted = {"kind": "line", "log": "", "fold": False, "by": None, "row": None} | wanted
    if wanted["kind"] not in KINDS:
        raise ChartError(f"kind: {wanted['kind']} is none of {', '.join(KINDS)}")
    needed = ["title", "axes", "says", *(("x", "y") if wanted["kind"] != "spans" else ())]
    if missing := [name for name in needed if not wanted.get(name)]:
        raise ChartError(f"it has no `{missing[0]}:`")
    wanted["y"] = [wanted["y"]] if isinstance(wanted.get("y"), str) else wanted.get("y")
    if not isinstance(wanted["axes"], list) or len(wanted["axes"]) != 2:
        raise ChartError("axes: two texts, `[what x is, what y is]`, with units")
    if wanted["log"] not in ("", "x", "y", "both"):
        raise ChartError(f"log: {wanted['log']} is none of x, y, both")
    return re.split(r",\s*", files), wanted


def table(output: str, columns: list[str], words: set[str], place: str) -> list[dict]:
    """Return the rows of the table in an output that has these columns; all but `words` are numbers, or None.

    Words may stand in its first column, and hold blanks. A line with another number of cells ends it.
    """
    lines = output.splitlines()
    start = next((n for n, line in enumerate(lines) if {*columns} <= {*line.split()}), None)
    if start is None:
        heads = [line.strip() for line in lines if {*columns} & {*line.split()}][:1]
        near = "".join(f"; it has: {head}" for head in heads)
        raise ChartError(f"{place} has no line that names {', '.join(columns)}{near}")
    names, rows = lines[start].split(), []
    for line in lines[start + 1 :]:
        cells = line.rsplit(None, len(names) - 1)
        if len(cells) != len(names) or cells[0].endswith(":"):
            if re.fullmatch(r"[\s\d.e+-]*\d[\s\d.e+-]*", line):
                raise ChartError(f"{place}: not as many cells as its head has: {line.strip()!r}")
            break
        row = dict(zip(names, map(str.strip, cells), strict=True))
        rows.append({name: row[name] if name in words else number(row[name], line, place) for name in columns})
    if not rows:
        raise ChartError(f"{place} has no row below its line {lines[start].strip()!r}")
    return rows


def number(text: str, line: str, place: str) -> float | None:
    """Return a cell as a number, None where it is missing."""
    try:
        return float(text) if text != "-" and isfinite(float(text)) else None
    except ValueError:
        raise ChartError(f"{place}: {text!r} is no number, in {line.strip()!r}; an empty line ends a table") from None


@once
def read(path: Path, place: str) -> str:
    if path.suffix != ".txt" or not path.is_file():
        raise ChartError(f"there is no output {place or '(it names no file)'} below snippets/")
    return path.read_text(encoding="utf-8")


def series_of(files: list[str], wanted: dict, root: Path) -> list[Series]:
    """Return what is to be drawn, from all outputs. `names` are theirs, or of one output those of its series."""
    given, found = wanted.get("names") or [], []
    names = given if len(files) > 1 else [""]
    if len(files) != len(names):
        raise ChartError("names: one for each of its outputs")
    for file, name in zip(files, names, strict=True):
        of = spans_of if wanted["kind"] == "spans" else columns_of
        found += of(file, str(name), wanted, root)
    if len(files) == 1 and given:
        if len(given) != len(found):
            raise ChartError(f"names: one for each of its series: {', '.join(one.name for one in found)}")
        found = [Series(str(name), one.points) for name, one in zip(given, found, strict=True)]
    if len(found) > MOST_SERIES:
        raise ChartError(f"{len(found)} series are more than the {MOST_SERIES} that can be told apart")
    if empty := [one.name for one in found if not one.there]:
        raise ChartError(f"all values are missing: {', '.join(empty)}")
    return found


def columns_of(file: str, name: str, wanted: dict, root: Path) -> list[Series]:
    """Return a series for each column, or for each value of the column `by`."""
    x, by = wanted["x"], wanted["by"]
    words = {by} | ({x} if wanted["kind"] == "bars" else set())
    columns = list(dict.fromkeys([x, *wanted["y"], *([by] if by else [])]))
    rows = table(read(root / "snippets" / file, file), columns, words, file)
    several, found = len(wanted["y"]) > 1, {}
    for row in rows:
        for y in wanted["y"]:
            called = filter(None, [name, row.get(by, ""), y if several or not (name or by) else ""])
            found.setdefault(", ".join(called), []).append((row[x], row[y]))
    return [Series(called, points) for called, points in found.items()]


def spans_of(file: str, name: str, wanted: dict, root: Path) -> list[Series]:
    """Return spans as (lane, label, start, end), in a series for each value of the column `by`."""
    output = read(root / "snippets" / file, file)
    heads = [line.split() for line in output.splitlines() if "start" in line.split()] or [["name"]]
    last = "end" if "end" in heads[0] else "duration"
    label, by = wanted.get("x") or heads[0][0], wanted["by"]
    lane = wanted["row"] or ("row" if "row" in heads[0] else label)
    columns = list(dict.fromkeys(filter(None, [label, lane, "start", last, by])))
    found = {}
    for row in table(output, columns, {label, lane, by}, file):
        if None in (row["start"], row[last]):
            raise ChartError(f"{file}: {row[label]} has no start or no {last}")
        until = row[last] if last == "end" else row["start"] + row[last]
        span = (row[lane], row[label] if lane != label else "", row["start"], until)
        found.setdefault(", ".join(filter(None, [name, row.get(by, "")])), []).append(span)
    return [Series(called, points) for called, points in found.items()]


def folded(markdown: str) -> set[str]:
    """Return the outputs that a page shows as a picture, with the numbers folded below it."""
    found = [match for match in CHART.finditer(markdown) if re.search(r"^fold: *true\b", match["options"] or "", re.M)]
    return {file for match in found for file in re.split(r",\s*", match["files"])}
