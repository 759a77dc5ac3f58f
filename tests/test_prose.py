"""Prose is held to the runs: a message or a result that stands in the text was written by a script of its page."""

import re

import pytest
from pages import PAGES, blocks_of, included, name

from guide.docs import front_matter
from guide.outputs import variants

CODE = re.compile(r"(?<!`)(`{1,2})(?!`)((?:(?!`|\n\n).)+)\1(?!`)", re.S)
MESSAGE = re.compile(r"^[\w.]*(?:Error|Warning|Exception): \S")
NUMBER = r"-?(?:\d[\d.,e+-]*|nan|inf)"
RESULT = re.compile(rf"^[A-Za-z][\w ,()/-]*: (?:{NUMBER}(?:%| \w+)?|True|False|tensor\(.*\)|\[{NUMBER}.*\])$", re.S)
# A message outside of inline code: bold, quoted, in a table or a title. Code is taken out before it is looked for.
LOOSE = re.compile(r"\b(?:[a-z_]+\.)*[A-Z]\w*(?:Error|Warning|Exception): \w[^|*\"”\n]*")


def outside_fences(page) -> str:
    """Return the prose of a page: no header, no fence."""
    body = re.sub(r"\A---\n.*?\n---\n", "", page.read_text(encoding="utf-8"), flags=re.S)
    return re.sub(r"^ *```.*?^ *```", "", body, flags=re.M | re.S)


def written(page) -> str:
    """Return all that the scripts of a page wrote under any build, and the wordings that others have seen."""
    scripts = {block.script for block in blocks_of(page) if included(block)}
    outputs = [path.read_text(encoding="utf-8") for script in sorted(scripts) for path in variants(script)]
    return squashed("\n".join([*outputs, *(entry["text"] for entry in front_matter(page).get("also_seen", []))]))


def squashed(text: str) -> str:
    return " ".join(text.split())


def occurs(code: str, texts: str) -> bool:
    """Return whether a message occurs; `...` and `{name}` in it stand for anything."""
    pattern = re.escape(squashed(code).removesuffix("...").rstrip())
    whole = r"(?![\w]|\.\d)" if RESULT.match(code) else ""  # 2 is not written where 24.0 is
    return bool(re.search(re.sub(r"\\\{\w+\\\}|\\\.\\\.\\\.", ".*?", pattern) + whole, texts))


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_messages_and_results_in_the_text_were_written_by_a_run(page):
    prose = outside_fences(page)
    codes = [code for _, code in CODE.findall(prose) if MESSAGE.match(code) or RESULT.match(code)]
    loose = LOOSE.findall(CODE.sub("", re.sub(r"<!--.*?-->", "", prose, flags=re.S)))
    texts = written(page) if codes or loose else ""
    assert [code for code in [*codes, *loose] if not occurs(code, texts)] == []


def test_a_message_with_placeholders_is_found_and_another_is_not():
    texts = "RuntimeError: mat1 and mat2 shapes cannot be multiplied (32x1352 and 1568x10)"
    assert occurs("RuntimeError: mat1 and mat2 shapes cannot be multiplied ({a}x{b} and {c}x{d})", texts)
    assert occurs("RuntimeError: mat1 and mat2 ...", texts)
    assert not occurs("RuntimeError: mat1 and mat3", texts)
    assert occurs("total: 24.0", "total: 24.0 as float32")
    assert not occurs("total: 2", "total: 24.0")
