"""The page of messages that changed: the same message once, the oldest wording first, the words marked that differ."""

import pytest
from pages import ROOT, SCRIPTS

from guide.changes import card_html, cards, told_apart
from guide.once import forget
from guide.outputs import variants

MESSAGE = "RuntimeError: {}shapes of the two matrices cannot be multiplied ({})\n"


@pytest.fixture
def project(tmp_path):
    """A project in which two scripts print one message that changed twice, and one prints a line that changed."""
    folder = tmp_path / "snippets" / "pitfalls" / "sizes"
    folder.mkdir(parents=True)
    for name, sizes, newest in (("bad", "2x3", "@2.15"), ("bad_rows", "40x5, 6", "@2.15+cuda")):
        (folder / f"{name}.py").write_text("print(1)\n")
        for tag, words in (("@2.11", ""), ("", "all "), (newest, "addmm: all ")):
            (folder / f"{name}{tag}.txt").write_text("before\n" + MESSAGE.format(words, sizes))
    (folder / "other.py").write_text("print(1)\n")
    (folder / "other.txt").write_text("rows: 1\n")
    (folder / "other@2.15.txt").write_text("rows: 2\n")
    page = tmp_path / "docs" / "pitfalls" / "sizes.md"
    page.parent.mkdir(parents=True)
    shown = "".join(f'```python\n--8<-- "pitfalls/sizes/{name}.py"\n```\n' for name in ("bad", "bad_rows", "other"))
    page.write_text(f"---\ntitle: Sizes <differ>\n---\n\n{shown}")
    forget()
    return tmp_path


def test_a_message_of_two_scripts_is_one_card_with_its_wordings_in_order(project):
    message, line = cards(project)
    assert [label for label, _ in message.versions] == ["torch 2.11", "torch 2.13", "since torch 2.15"]
    assert [script.stem for script in message.scripts] == ["bad", "bad_rows"]
    assert [text for _, text in line.versions] == ["rows: 1", "rows: 2"]


def test_words_that_differ_are_marked_and_pages_are_named_by_their_titles(project):
    shown = dict.fromkeys(cards(project)[0].scripts, project / "docs" / "pitfalls" / "sizes.md")
    html = card_html(cards(project)[0], shown, project, "../")
    assert "<code>RuntimeError: <mark>addmm: </mark>all shapes" in html
    assert '<a href="../pitfalls/sizes/">Sizes &lt;differ&gt;</a> (2 scripts)' in html


def test_a_text_is_its_pieces():
    assert told_apart("output of Relu, now", "output of ReluBackward0, now") == [
        ("output of ", False),
        ("Relu", True),
        (", now", False),
    ]


def test_every_output_that_differs_is_on_a_card():
    shown = {script for card in cards(ROOT) for script in card.scripts}
    assert {script for script in SCRIPTS if len(variants(script)) > 1 and script.with_suffix(".txt").is_file()} == shown
