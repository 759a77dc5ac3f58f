"""Notebooks: made for Jupyter, with figures in the colours of the site."""

import io
import re

import jupytext
import matplotlib
import pytest
from bs4 import BeautifulSoup
from matplotlib.figure import Figure
from pages import DOCS, NOTEBOOKS, SNIPPETS, name

from guide.figures import figure
from guide.notebooks import as_ipynb, ways

RC = SNIPPETS.parent / "guide" / "theme" / "matplotlibrc"


@pytest.fixture
def drawn():
    """Return the figure that the site shows of a plot with two curves."""
    return figure_of(number=1)


def figure_of(number: int, scale: str = "linear"):
    with matplotlib.rc_context(fname=RC):
        plot = Figure()
        axes = plot.subplots()
        axes.plot([1, 2], [2, 3000], label="as written")
        axes.plot([1, 2], [3, 2], label="mended")
        axes.set(xlabel="step", ylabel="loss, nats", title="Loss <by> step", yscale=scale)
        axes.legend()
        file = io.StringIO()
        plot.savefig(file, format="svg")
    html = figure(BeautifulSoup(file.getvalue(), "xml").svg, "The second\nfalls by 1. More text.", number)
    return BeautifulSoup(html, "html.parser").figure


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=name)
def test_notebook_for_jupyter_is_made_from_the_script(notebook, pytestconfig):
    made = notebook.with_suffix(".ipynb")
    if pytestconfig.option.update:
        made.write_text(as_ipynb(notebook), encoding="utf-8")
    assert made.read_text(encoding="utf-8") == as_ipynb(notebook)
    assert "".join(cell.source for cell in jupytext.read(made).cells).count("assert") > 0


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=name)
def test_each_plot_names_its_axes_and_is_followed_by_what_it_shows(notebook):
    cells = jupytext.read(notebook).cells
    plots = [n for n, cell in enumerate(cells) if "plt.show()" in cell.source]
    assert len(plots) >= 2
    for n in plots:
        assert cells[n + 1].cell_type == "markdown"
        assert not cells[n + 1].source.startswith("#"), "a heading stands between a plot and what it shows"
        named = ["xlabel", "title"] if "barh(" in cells[n].source else ["xlabel", "ylabel", "title"]  # bars have names
        assert all(re.search(rf"\b{word}=", cells[n].source) for word in named)


def test_no_notebook_for_jupyter_is_left_without_its_script():
    assert {path.stem for path in DOCS.glob("notebooks/*.ipynb")} == {path.stem for path in NOTEBOOKS}


def test_figure_has_no_styles_of_its_own(drawn):
    assert not drawn.select("[style], style, metadata")


def test_colours_of_a_figure_are_the_sites(drawn):
    painted = {element[paint] for paint in ("fill", "stroke") for element in drawn.select(f"[{paint}]")}
    assert painted == {"none", "currentColor"}
    assert {"k1", "k2", "faint"} <= {kind for element in drawn.select("[class]") for kind in element["class"]}


def test_figure_says_its_title_and_what_follows_to_those_who_do_not_see_it(drawn):
    assert drawn.svg["aria-label"] == "Loss <by> step. The second falls by 1. More text."
    assert drawn.svg["role"] == "img"


def test_powers_are_written_in_letters_of_full_size():
    log = figure_of(1, scale="log")
    assert {"10¹", "10³"} <= {text.get_text() for text in log.select("text")}
    assert len({text["font-size"] for text in log.select("text")}) == 1
    assert not log.select("tspan")


def test_names_within_a_figure_are_its_own_and_lead_somewhere():
    one, two = ({element["id"] for element in figure_of(number).select("[id]")} for number in (1, 2))
    assert one
    assert not one & two
    used = {use["xlink:href"] for use in figure_of(1).select("use")}
    assert used <= {f"#{name}" for name in one}
    assert not figure_of(1).select("[href]"), "the theme writes to each href, and those of a drawing cannot be written"


def test_every_notebook_is_listed():
    listed = re.search("<!-- chapters: (.+) -->", (DOCS / "notebooks" / "index.md").read_text())[1].split(", ")
    assert sorted(listed) == [f"notebooks/{path.name}" for path in NOTEBOOKS]


def test_only_a_repository_on_github_is_opened_in_colab():
    assert "colab" not in ways("notebooks/seeds.py", "https://example.org/field-guide")
    link = "https://colab.research.google.com/github/torch/guide/blob/main/docs/notebooks/seeds.ipynb"
    assert f'href="{link}"' in ways("notebooks/seeds.py", "https://github.com/torch/guide")
