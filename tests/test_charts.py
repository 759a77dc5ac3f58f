"""A chart shows the numbers that its output holds: they are read back from the picture, by the ticks of its axes."""

import re
from math import log10

import lxml.html
import pytest
from bs4 import BeautifulSoup
from pages import DOCS, PAGES, SNIPPETS, name

from guide import charts
from guide.as_markdown import Writer
from guide.charts import CHART, expanded
from guide.expand import expand
from guide.plots import ChartError, scale, spread

ROOT = SNIPPETS.parent
ASKED = [(page, match) for page in PAGES for match in CHART.finditer(page.read_text(encoding="utf-8"))]
TEXTS = 'title: Rates\naxes: [epoch, "rate, per second"]\nsays: It falls & rises.\n'
RATES = """Some words before
 epoch  step  cosine
     1  0.10  2e-1
     2   nan  0.15
     3  0.05     -
     4  0.01  0.001
best: 3
"""


def drawn(files: dict[str, str], options: str, folder) -> BeautifulSoup:
    """Return the figure that is drawn from outputs, by their names, with options."""
    for file, text in files.items():
        (folder / "snippets").mkdir(exist_ok=True)
        (folder / "snippets" / file).write_text(text, encoding="utf-8")
    comment = f"<!-- chart: {', '.join(files)}\n{options}-->"
    return BeautifulSoup(expanded(CHART.fullmatch(comment), folder), "lxml").figure


def value_of(tick: str) -> float:
    """Return the number that stands at an axis."""
    tick = tick.replace(",", "").replace("\N{MINUS SIGN}", "-")
    if power := re.fullmatch(r"(?:(-?[\d.]+)×|(-?))10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)", tick):  # noqa: RUF001 as the picture has it
        exponent = power[3].translate(str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789"))
        return float(f"{power[1] or f'{power[2]}1'}e{exponent}")
    return float(tick)


def reader(svg, axis: str, place: str, log: bool):
    """Return a function from a pixel to the value there, by the first and the last tick of an axis."""
    ticks = [text for text in svg.select(f"text.{axis}:not(.name)") if re.search(r"\d", text.get_text())]
    shift = 4.5 if axis == "up" else 0
    (first, low), (last, high) = (
        (float(tick[place]) - shift, value_of(tick.get_text())) for tick in (ticks[0], ticks[-1])
    )
    if log:
        low, high = log10(low), log10(high)

    def value(pixel: float) -> float:
        found = low + (pixel - first) / (last - first) * (high - low)
        return 10**found if log else found

    return value


def curves_in(svg, log: str = "") -> list[list[tuple[float, float]]]:
    """Return the points of each line, or of each series of marks."""
    across, up = reader(svg, "across", "x", log in ("x", "both")), reader(svg, "up", "y", log in ("y", "both"))
    paths = svg.select("path:not(.grid, .axis, .key)")
    pairs = [re.findall(r"[ML]([\d.]+) ([\d.]+)", path["d"]) for path in paths]
    return [[(across(float(x)), up(float(y))) for x, y in found] for found in pairs]


def bars_in(svg) -> list[list[tuple[float, float]]]:
    """Return where each bar begins and ends, by series, from above."""
    across = reader(svg, "across", "x", False)
    found = [re.findall(r"M([\d.]+) [\d.]+H([\d.]+)", path["d"]) for path in svg.select("path:not(.grid, .axis, .key)")]
    return [[(across(float(start)), across(float(end))) for start, end in one] for one in found]


def near(wanted, part: float = 0.01):
    """Compare within a pixel or so: a hundredth of the largest."""
    most = max(abs(number) for pair in wanted for number in pair)
    return [pytest.approx(pair, abs=part * most) for pair in wanted]


@pytest.mark.parametrize("size", ["wide", "narrow"])
def test_a_line_has_the_numbers_of_its_column_and_gaps_where_they_are_missing(tmp_path, size):
    svg = drawn({"a.txt": RATES}, f"x: epoch\ny: [step, cosine]\n{TEXTS}", tmp_path).select_one(f"svg.{size}")
    step, cosine = curves_in(svg)
    assert step == near([(1, 0.1), (3, 0.05), (4, 0.01)])
    assert cosine == near([(1, 0.2), (2, 0.15), (4, 0.001)])
    gap, other = (path["d"] for path in svg.select("path:is(.s1, .s2):not(.key)"))
    assert gap.startswith("M")
    assert gap.count("M") == 2, "a line over a missing value"
    assert "h0" in gap, "a point between two gaps is not seen"
    assert other.count("M") == 2


@pytest.mark.parametrize("log", ["x", "y", "both"])
def test_a_logarithmic_axis_has_the_numbers_too(tmp_path, log):
    points = [(1, 3e-5), (20, 0.04), (300, 7), (40000, 250000)]
    table = "size loss\n" + "".join(f"{x} {y}\n" for x, y in points)
    for svg in drawn({"a.txt": table}, f"x: size\ny: loss\nlog: {log}\n{TEXTS}", tmp_path).select("svg"):
        [found] = curves_in(svg, log)
        if log == "both":
            assert found == [pytest.approx(point, rel=0.06) for point in points]
        else:
            assert found == near(points, 0.07)


def test_marks_stand_at_the_points_in_a_series_for_each_value(tmp_path):
    table = "n device ms\n1 cpu 4\n2 gpu 1\n3 cpu 8\n4 gpu 2\n"
    svg = drawn({"a.txt": table}, f"kind: points\nx: n\ny: ms\nby: device\n{TEXTS}", tmp_path).svg
    assert curves_in(svg) == [near([(1, 4), (3, 8)]), near([(2, 1), (4, 2)])]
    assert [text.get_text() for text in svg.select("text:not([class])")] == ["cpu", "gpu"]
    first, second = (path["d"] for path in svg.select("path.s1:not(.key), path.s2:not(.key)"))
    assert re.sub(r"M[\d.]+ [\d.]+", "", first)[:20] != re.sub(r"M[\d.]+ [\d.]+", "", second)[:20], "one mark for both"


def test_bars_are_as_long_as_their_numbers_which_stand_behind_them(tmp_path):
    table = (
        "layer        forward  back\nconv             12.5   -30\nbatch norm          -     5\nall in all: 12.5 -25\n"
    )
    svg = drawn({"a.txt": table}, f"kind: bars\nx: layer\ny: [forward, back]\n{TEXTS}", tmp_path).svg
    assert bars_in(svg) == [near([(0, 12.5)], 0.05), near([(0, -30), (0, 5)])]
    assert {"conv", "batch norm", "12.5", "\N{MINUS SIGN}30", "5"} <= {text.get_text() for text in svg.select("text")}


def test_spans_go_from_start_to_end_in_the_lanes_of_their_rows(tmp_path):
    table = "name thread start {}\nload worker 0 12\nforward main 12 {}\nload worker 12 {}\n"
    options = f"kind: spans\nrow: thread\n{TEXTS}"
    by_end = drawn({"a.txt": table.format("end", 42, 40)}, options, tmp_path).svg
    by_duration = drawn({"b.txt": table.format("duration", 30, 28)}, options, tmp_path).svg
    assert bars_in(by_end) == [near([(0, 12), (12, 42), (12, 40)])]
    assert str(by_end) == str(by_duration)
    rows = re.findall(r"M[\d.]+ ([\d.]+)H", by_end.select_one("path.s1")["d"])
    assert rows[0] == rows[2] != rows[1]


def test_two_outputs_are_one_picture_with_the_names_given(tmp_path):
    table = "step loss\n0 {}\n1 1\n"
    options = f"x: step\ny: loss\nnames: [as written, mended]\n{TEXTS}"
    figure = drawn({"bad.txt": table.format(4), "fix.txt": table.format(2)}, options, tmp_path)
    assert curves_in(figure.svg) == [near([(0, 4), (1, 1)]), near([(0, 2), (1, 1)])]
    assert [text.get_text() for text in figure.svg.select("text.s1, text.s2")] == ["as written", "mended"]
    assert figure["data-from"] == "bad.txt, fix.txt"


def test_series_of_one_output_have_the_names_given(tmp_path):
    options = f"x: epoch\ny: [step, cosine]\nnames: [in steps, as a cosine]\n{TEXTS}"
    svg = drawn({"a.txt": RATES}, options, tmp_path).svg
    assert [text.get_text() for text in svg.select("text.s1, text.s2")] == ["in steps", "as a cosine"]


def test_a_picture_is_named_by_title_and_finding_and_holds_few_elements(tmp_path):
    figure = drawn({"a.txt": RATES}, f"x: epoch\ny: [step, cosine]\n{TEXTS}", tmp_path)
    assert figure.figcaption.get_text() == "Rates It falls & rises."
    for svg in figure.select("svg"):
        assert (svg["role"], svg["aria-label"]) == ("img", "Rates. It falls & rises.")
        assert {"epoch", "rate, per second"} <= {text.get_text() for text in svg.select("text.name")}
        assert len(svg.select("*")) < 30
    assert not figure.select("[style]"), "the policy of the site forbids it"


@pytest.mark.parametrize("log", [False, True])
def test_ticks_are_round_numbers_that_span_what_is_shown(log):
    for low, high in [(0, 1), (0.013, 0.87), (-3, 22), (98.2, 98.9), (1, 1024), (2e-7, 9e-3), (5, 5), (0, 60000)]:
        if log and low <= 0:
            continue
        axis = scale([low, high], 6, log)
        assert axis.low <= low
        assert axis.high >= high
        assert 2 <= len(axis.ticks) <= 9, (low, high)
        digits = {f"{tick:e}".partition("e")[0].rstrip("0").rstrip(".") for tick in axis.ticks}
        steps = {f"{b - a:.4e}".partition("e")[0] for a, b in zip(axis.ticks, axis.ticks[1:], strict=False)}
        assert digits <= {"1", "2", "5"} if log else steps <= {"1.0000", "2.0000", "5.0000"} and len(steps) == 1


def test_labels_do_not_lie_on_each_other():
    places = spread([100, 101, 50, 99], 102)
    assert all(abs(a - b) >= 17 for n, a in enumerate(places) for b in places[n + 1 :])
    assert max(places) <= 102


GOOD = f"x: epoch\ny: step\n{TEXTS}"
FAULTS = {
    "no line that names epoch, sine; it has: epoch step cosine": (RATES, GOOD.replace("y: step", "y: sine")),
    "no row below its line": ("epoch step\n\n1 2\n", GOOD),
    "it has no `says:`": (RATES, GOOD.replace("says: It falls & rises.", "")),
    "it has no `title:`": (RATES, GOOD.replace("title: Rates", "")),
    "it has no `y:`": (RATES, GOOD.replace("y: step\n", "")),
    "no such option: ylog": (RATES, GOOD + "ylog: true\n"),
    "kind: pie is none of": (RATES, GOOD + "kind: pie\n"),
    "log: yes is none of": (RATES, GOOD + 'log: "yes"\n'),
    "its options do not parse": (RATES, GOOD + "by: a: b\n"),
    "axes: two texts": (RATES, GOOD.replace("[epoch", "[epoch, second")),
    "names: one for each of its series: step": (RATES, GOOD + "names: [a, b]\n"),
    "'fast' is no number": ("epoch step\n1 2\n2 fast\n", GOOD),
    "not as many cells as its head has: '2'": ("epoch step\n1 2\n2\n3 4\n", GOOD),
    "all values are missing: step": ("epoch step\n1 nan\n2 -\n", GOOD),
    "0 has no place on a logarithmic axis": ("epoch step\n1 0\n2 1\n", GOOD + "log: y\n"),
    "6 series are more than the 5": ("epoch a b c d e f\n1 1 1 1 1 1 1\n", GOOD.replace("step", "[a, b, c, d, e, f]")),
}


def test_decimal_numbers_of_a_finding_are_numbers_of_the_output(tmp_path):
    drawn({"a.txt": RATES}, GOOD.replace("It falls & rises.", "It falls from 0.1 to 0.001, or 0.0."), tmp_path)
    with pytest.raises(ChartError, match=r"says: 0\.3, 0\.02 is no number"):
        drawn({"a.txt": RATES}, GOOD.replace("It falls & rises.", "From 0.3 to 0.02, below 0.20."), tmp_path)


@pytest.mark.parametrize("message", FAULTS)
def test_a_chart_that_cannot_be_drawn_says_why(message, tmp_path):
    output, options = FAULTS[message]
    with pytest.raises(ChartError, match=re.escape(message)):
        drawn({"a.txt": output.replace("  ", " ")}, options, tmp_path)


@pytest.mark.parametrize(
    ("comment", "message"),
    [
        (f"<!-- chart: none.txt\n{GOOD}-->", "no output none.txt"),
        (f"<!-- chart:\n{GOOD}-->", "it names no file"),
        (f"    <!-- chart: a.txt\n{GOOD}-->", "it is indented"),
    ],
)
def test_a_chart_without_its_output_or_in_a_fold_says_so(comment, message, tmp_path):
    with pytest.raises(ChartError, match=message):
        expanded(CHART.fullmatch(comment), tmp_path)


def test_a_page_with_a_faulty_chart_warns_and_names_itself(tmp_path, caplog):
    page = tmp_path / "docs" / "page.md"
    page.parent.mkdir()
    page.write_text("---\ntitle: Page\n---\n")
    assert expand(f"<!-- chart: none.txt\n{GOOD}-->\n", page, tmp_path, "").strip() == ""
    [said] = [record for record in caplog.records if record.name.startswith("mkdocs.")]
    assert said.levelname == "WARNING"
    assert said.getMessage() == "docs/page.md: chart: there is no output none.txt below snippets/"


def test_numbers_fold_below_the_picture_only_where_the_chart_says_so():
    page = DOCS / "overview" / "packages" / "schedules.md"
    text = page.read_text(encoding="utf-8")
    [chart] = [match for match in CHART.finditer(text) if match["files"] == "overview/packages/schedules/curves.txt"]
    folding = text.replace(chart["options"], chart["options"].replace("fold: true\n", "") + "fold: true\n")
    assert "??? numbers" not in expand(text.replace("fold: true\n", ""), page, ROOT, "")
    parts = expand(folding, page, ROOT, "").split('??? numbers "The numbers"\n\n    ``` { .text .output')
    assert len(parts) == 2
    assert charts.folded(folding) == {"overview/packages/schedules/curves.txt"}


def test_the_copy_in_markdown_has_title_finding_and_the_place_of_the_data(tmp_path):
    figure = drawn({"a.txt": RATES}, GOOD, tmp_path)
    copy = Writer("http://site/").blocks(lxml.html.fromstring(f"<div>{figure}</div>"))
    assert copy == ["**Rates** It falls & rises.", "(Chart of `snippets/a.txt`.)"]


def test_every_comment_that_means_a_chart_is_read_as_one():
    texts = {name(page): page.read_text(encoding="utf-8") for page in PAGES}
    meant = {page: len(re.findall(r"<!--\s*charts?\b", text)) for page, text in texts.items()}
    assert meant == {page: len(CHART.findall(text)) for page, text in texts.items()}


@pytest.mark.parametrize(
    ("page", "match"), ASKED, ids=lambda part: name(part) if hasattr(part, "stem") else part["files"]
)
def test_charts_of_the_guide_have_a_mark_for_each_number(page, match):
    """The picture is made from the file as it is now, so a number that is missing in it is a number left out."""
    files, wanted = charts.asked(match["files"], match["options"])
    series = charts.series_of(files, wanted, ROOT)
    figure = BeautifulSoup(expanded(match, ROOT), "lxml")
    for svg in figure.select("svg"):
        if wanted["kind"] in ("line", "points"):
            shown = curves_in(svg, wanted["log"])
            assert [len(one) for one in shown] == [len(one.there) for one in series]
        else:
            assert [len(one) for one in bars_in(svg)] == [len(one.there) for one in series]


def luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_colours_of_series_can_be_read_on_the_ground_of_both_schemes(scheme):
    """They are the colours of the labels, too: 4.5 to 1."""
    styles = (DOCS / "stylesheets" / "guide.css").read_text(encoding="utf-8")
    ground = re.search(rf'scheme="{scheme}"\] \{{.*?--md-default-bg-color: (#\w{{6}})', styles, re.S)[1]
    start = r"\[data-md-color-scheme\] \{ " if scheme == "default" else r'scheme="slate"\] \{ '
    colours = re.findall(r"#\w{6}", re.search(rf"{start}(--chart-1.*?)\}}", styles)[1])
    assert len(colours) == charts.MOST_SERIES
    for colour in colours:
        light, dark = sorted([luminance(colour), luminance(ground)], reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5, colour
