"""Pictures of a chart's series as SVG: axes, curves, bars, spans.

Each chart is drawn twice, for a desk and for a phone, where the text of the first would be too small to read; styles
show one of the two.
"""

from dataclasses import dataclass
from html import escape
from itertools import groupby
from math import ceil, floor, log10

SIZES = {"wide": (640, 320), "narrow": (328, 270)}
LETTER, LINE = 7.2, 17  # pixels of an average letter, and of a line
# What marks the points of a series, from the point on: disc, square, triangle, cross, diamond.
MARKS = (
    "m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0",
    "m-4-4h8v8h-8z",
    "m0-5l5 9h-10z",
    "m-4-4l8 8m0-8l-8 8",
    "m0-6l6 6-6 6-6-6z",
)
SUPERSCRIPT = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
MINUS = "\N{MINUS SIGN}"


class ChartError(ValueError):
    """A chart that cannot be drawn, and why."""


@dataclass
class Series:
    """What is drawn in one colour: its name, and its points; of bars and spans the first of each is a word."""

    name: str
    points: list[tuple]

    @property
    def there(self) -> list[tuple]:
        """Return the points of which nothing is missing."""
        return [point for point in self.points if None not in point]


@dataclass
class Scale:
    """An axis: from which value to which it goes, between which pixels, and where its round numbers are."""

    low: float
    high: float
    ticks: list[float]
    log: bool
    start: float = 0
    end: float = 1

    def at(self, value: float) -> float:
        """Return the pixel of a value."""
        low, high, value = (log10(one) if self.log else one for one in (self.low, self.high, value))
        return self.start + (value - low) / (high - low) * (self.end - self.start)


def scale(values: list[float], most: int, log: bool, widened: bool = True) -> Scale:
    """Return an axis for values, with about `most` ticks at round numbers; widened, it ends at such."""
    low, high = min(values), max(values)
    if log:
        return log_scale(low, high, most, widened)
    if low == high:
        low, high = low - (abs(low) / 2 or 1), high + (abs(high) / 2 or 1)
    power = 10 ** floor(log10((high - low) / most))
    step = next(times * power for times in (1, 2, 5, 10) if times * power * most >= (high - low) * (1 - 1e-9))
    first, last = floor(low / step + 1e-9), ceil(high / step - 1e-9)
    ticks = [float(f"{n * step:.9g}") for n in range(first, last + 1)]
    return Scale(ticks[0], ticks[-1], ticks, False) if widened else Scale(low, high, within(ticks, low, high), False)


def log_scale(low: float, high: float, most: int, widened: bool) -> Scale:
    """Return a logarithmic axis with ticks at powers of ten, and at 2 and 5 times these if it spans few."""
    if low <= 0:
        raise ChartError(f"{low:g} has no place on a logarithmic axis")
    first, last = floor(log10(low) + 1e-9), ceil(log10(high) - 1e-9)
    last += first == last
    powers = [float(f"1e{n}") for n in range(first, last + 1)]
    between = sorted(powers + [float(f"{times}e{n}") for n in range(first, last) for times in (2, 5)])
    if widened or low == high:
        low = max(tick for tick in between if tick <= low * (1 + 1e-9))
        high = min(tick for tick in between if tick >= high * (1 - 1e-9) and tick > low)
    ticks = powers[:: ceil(len(powers) / (most + 1))] if last - first > 2 else between
    return Scale(low, high, within(ticks, low, high), True)


def from_zero(values: list[float], wanted: dict) -> list[float]:
    """Return values with a zero where the axis is to begin there: unless they are logarithmic, or far from it."""
    near = wanted["kind"] == "bars" or 0 <= min(values) < 0.4 * max(values)
    return [*values, 0.0] if near and not wanted["log"] else values


def within(ticks: list[float], low: float, high: float) -> list[float]:
    slack = (high - low) * 1e-9
    return [tick for tick in ticks if low - slack <= tick <= high + slack]


def written(value: float) -> str:
    """Return a round number as it stands at an axis."""
    if value == 0 or 1e-4 <= abs(value) < 1e5:
        return f"{value:,.9g}".replace("-", MINUS)
    digits, power = f"{value:.8e}".split("e")
    digits = digits.rstrip("0").rstrip(".")
    times = {"1": "", "-1": MINUS}.get(digits, digits.replace("-", MINUS) + "\N{MULTIPLICATION SIGN}")
    return f"{times}10{str(int(power)).translate(SUPERSCRIPT)}"


def drawn(series: list[Series], wanted: dict, size: str, named: str) -> str:
    """Return the picture of a kind in a size, with a name for those who do not see it."""
    draw = {"bars": bars, "spans": spans}.get(wanted["kind"], curves)
    height, parts = draw(series, wanted, *SIZES[size])
    box = f'viewBox="0 0 {SIZES[size][0]} {height:g}" width="{SIZES[size][0]}" height="{height:g}"'
    return f'<svg class="{size}" role="img" aria-label="{named}" {box}>{"".join(parts)}</svg>'


def text(x: float, y: float, words: str, kind: str = "") -> str:
    kind = f' class="{kind}"' if kind else ""
    return f'<text{kind} x="{x:.1f}" y="{y:.1f}">{escape(words, quote=False)}</text>'


def path(kind: str, d: str) -> str:
    return f'<path class="{kind}" d="{d}"/>'


def width_of(words) -> float:
    """Return about how wide the longest of some texts is."""
    return max((len(one) for one in words), default=0) * LETTER


def curves(series: list[Series], wanted: dict, width: int, height: int) -> tuple[float, list[str]]:
    """Return lines or points in a frame of two axes."""
    marks = wanted["kind"] == "points"
    points = [point for one in series for point in one.there]
    across = scale([x for x, _ in points], width // 75, wanted["log"] in ("x", "both"), widened=marks)
    up = scale(from_zero([y for _, y in points], wanted), height // 50, wanted["log"] in ("y", "both"))
    beside = 0 if marks else labels_beside(series, width)
    keyed, top = ([], 16) if beside else key(series, wanted["kind"], width)
    across.start, across.end = width_of(map(written, up.ticks)) + 12, width - max(beside, 20)
    up.start, up.end = height - 44, top + 10
    drawn = [text(2, 13, str(wanted["axes"][1]), "name"), *keyed]
    drawn += [path("grid", "".join(f"M{across.start:.1f} {up.at(y):.1f}H{across.end:.1f}" for y in up.ticks))]
    drawn += [text(across.start - 7, up.at(y) + 4.5, written(y), "up") for y in up.ticks]
    drawn += below(across, up.start, height, str(wanted["axes"][0]))
    shape = marked if marks else line
    drawn += [path(f"s{n}", shape(one.points, across, up, n)) for n, one in enumerate(series, 1)]
    if beside:
        ends = spread([up.at(one.there[-1][1]) for one in series], up.start)
        drawn += [text(across.end + 6, ends[n - 1] + 4.5, one.name, f"s{n}") for n, one in enumerate(series, 1)]
    return height, drawn


def line(points: list[tuple], across: Scale, up: Scale, _) -> str:
    """Return the path of a curve; where a value is missing it begins anew, and a lone point is a dot."""
    runs = [list(run) for there, run in groupby(points, lambda point: None not in point) if there]
    drawn = [[f"{across.at(x):.1f} {up.at(y):.1f}" for x, y in run] for run in runs]
    return "".join("M" + "L".join(run) + ("h0" if len(run) == 1 else "") for run in drawn)


def marked(points: list[tuple], across: Scale, up: Scale, n: int) -> str:
    """Return a mark at each point."""
    return "".join(f"M{across.at(x):.1f} {up.at(y):.1f}{MARKS[n - 1]}" for x, y in points if None not in (x, y))


def labels_beside(series: list[Series], width: int) -> float:
    """Return how much room the names of lines take beside their ends; 0 where they are better told above."""
    ends = {max(x for x, _ in one.there) for one in series}
    room = width_of(one.name for one in series) + 12
    return room if len(series) > 1 and len(ends) == 1 and room < 0.28 * width else 0


def spread(places: list[float], lowest: float) -> list[float]:
    """Return places moved apart, so that a line of text fits at each, none below `lowest`."""
    moved, limit = {}, lowest
    for n in sorted(range(len(places)), key=lambda n: -places[n]):
        moved[n] = min(places[n], limit)
        limit = moved[n] - LINE
    return [moved[n] for n in range(len(places))]


def key(series: list[Series], kind: str, width: int) -> tuple[list[str], float]:
    """Return samples and names of all series in lines above the frame, and where these end; of one there is none."""
    if len(series) < 2:
        return [], 16
    drawn, x, y = [], 2.0, 16.0 + LINE
    for n, one in enumerate(series, 1):
        if x > 2 and x + 34 + width_of([one.name]) > width:
            x, y = 2.0, y + LINE
        samples = {"line": f"M{x:g} {y - 4:g}h24", "points": f"M{x + 12:g} {y - 4:g}{MARKS[n - 1]}"}
        sample = samples.get(kind, bar(x, x + 24, y - 10, 11))
        drawn += [path(f"s{n} key", sample), text(x + 30, y, one.name)]
        x += 44 + width_of([one.name])
    return drawn, y + 4


def below(across: Scale, y: float, height: float, name: str) -> list[str]:
    """Return the axis below a frame: a line with ticks, their numbers, and what it is."""
    ticks = "".join(f"M{across.at(x):.1f} {y:g}v5" for x in across.ticks)
    drawn = [path("axis", f"M{across.start:.1f} {y:g}H{across.end:.1f}{ticks}")]
    drawn += [text(across.at(x), y + 18, written(x), "across") for x in across.ticks]
    return [*drawn, text((across.start + across.end) / 2, height - 4, name, "across name")]


def bars(series: list[Series], wanted: dict, width: int, _) -> tuple[float, list[str]]:
    """Return bars that lie, a group for each word, the number behind each."""
    words = list(dict.fromkeys(word for one in series for word, _ in one.points))
    if any(len({word for word, _ in one.points}) < len(one.points) for one in series):
        raise ChartError("a word has two bars in one colour")
    values = [y for one in series for _, y in one.points if y is not None]
    across = scale(from_zero(values, wanted), width // 90, bool(wanted["log"]))
    numbers = width_of(f"{y:g}" for y in values)
    keyed, top = key(series, wanted["kind"], width)
    above, across.start = beside_or_above(words, width)
    across.end = width - numbers - 10
    each = len(series) * LINE + 12 + above
    zero = across.at(across.low if across.log else 0)
    drawn, (name, measure) = [*keyed], map(str, wanted["axes"])
    for n, one in enumerate(series):
        rows = [(y, top + 14 + above + each * words.index(word) + LINE * n) for word, y in one.there]
        drawn.append(path(f"s{n + 1}", "".join(bar(zero, across.at(y), at, LINE - 2) for y, at in rows)))
        drawn += [text(max(zero, across.at(y)) + 5, at + 12, f"{y:g}".replace("-", MINUS)) for y, at in rows]
    return framed(drawn, lanes(words, top + 14, each, above, across.start), across, (top, each), (name, measure))


def bar(start: float, end: float, y: float, thick: float) -> str:
    return f"M{start:.1f} {y:.1f}H{end:.1f}v{thick:g}H{start:.1f}z"


def beside_or_above(words: list[str], width: int) -> tuple[float, float]:
    """Return how much room words take above their bars, and where these begin."""
    beside = width_of(words) + 12
    return (0, beside) if beside < 0.4 * width else (LINE, 8)


def lanes(words: list[str], top: float, each: float, above: float, start: float) -> list[str]:
    """Return the words beside or above their bars."""
    if above:
        return [text(start, top + each * row + 11, word) for row, word in enumerate(words)]
    return [text(start - 7, top + each * row + each / 2 - 2, word, "up") for row, word in enumerate(words)]


def framed(drawn: list[str], words: list[str], across: Scale, rows: tuple, names: tuple) -> tuple[float, list[str]]:
    """Return what lies in rows, in its frame: the words, the axis below, what each of the two is."""
    top, each = rows
    bottom = top + 8 + len(words) * each
    grid = path("grid", "".join(f"M{across.at(x):.1f} {top + 8:g}V{bottom:g}" for x in across.ticks))
    around = [text(2, 13, names[0], "name"), grid]
    return bottom + 44, [*around, *drawn, *words, *below(across, bottom, bottom + 44, names[1])]


def spans(series: list[Series], wanted: dict, width: int, _) -> tuple[float, list[str]]:
    """Return bars from a start to an end, in a lane for each word, with a label in each that has room for it."""
    points = [point for one in series for point in one.points]
    words = list(dict.fromkeys(lane for lane, *_ in points))
    across = scale(
        [x for *_, start, end in points for x in (start, end)], width // 90, bool(wanted["log"]), widened=False
    )
    keyed, top = key(series, wanted["kind"], width)
    above, across.start = beside_or_above(words, width)
    across.end = width - 24
    each = 28 + above
    drawn, (measure, name) = [*keyed], map(str, wanted["axes"])
    for n, one in enumerate(series, 1):
        rows = [(*span, top + 12 + above + each * words.index(lane)) for lane, *span in one.points]
        drawn.append(path(f"s{n}", "".join(bar(across.at(start), across.at(end), y, 20) for _, start, end, y in rows)))
        fitting = [row for row in rows if row[0] and width_of([row[0]]) < across.at(row[2]) - across.at(row[1]) - 6]
        drawn += [text(across.at(start) + 5, y + 14.5, label) for label, start, _, y in fitting]
    return framed(drawn, lanes(words, top + 14, each, above, across.start), across, (top, each), (name, measure))
