"""How long a page takes to read: counted when the site is built, from its text and from the scripts that it shows."""

import re
from math import ceil
from pathlib import Path

from guide.charts import folded
from guide.once import once
from guide.scripts import parts

WORDS_A_MINUTE, LINES_A_MINUTE = 200, 20  # of prose; of code, and of what it wrote
FENCE = re.compile(r"^ *```\w+\n(.*?)^ *```$", re.M | re.S)
FOLDED = re.compile(r"^\?\?\? .*\n(?:\n| {4}.*\n?)*", re.M)
INCLUDE = re.compile(r'--8<-- "([^"\n]+)"')


@once
def minutes(page: Path, root: Path) -> int:
    """Return the minutes that a page of docs/ takes, a notebook's included. What is folded does not count."""
    text = page.read_text(encoding="utf-8")
    prose, blocks = of_notebook(text) if page.suffix == ".py" else of_page(text, root)
    lines = sum(bool(line.strip()) for block in blocks for line in block.splitlines())
    return ceil(len(prose.split()) / WORDS_A_MINUTE + lines / LINES_A_MINUTE)


def of_page(text: str, root: Path) -> tuple[str, list[str]]:
    """Return the prose of a page, and what its fences show."""
    body = FOLDED.sub("", re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.S))
    below = folded(text)  # the numbers of a picture
    files = [block for block in FENCE.findall(body) if not below & {*INCLUDE.findall(block)}]
    blocks = [INCLUDE.sub(lambda file: shown(root / "snippets" / file[1]), block) for block in files]
    return re.sub(r"<!--.*?-->|\]\([^)\n]*\)", "", FENCE.sub("", body), flags=re.S), blocks


def of_notebook(text: str) -> tuple[str, list[str]]:
    """Return the prose of a notebook in the percent format, and its cells."""
    cells = re.split(r"^# %%", text, flags=re.M)
    return (
        " ".join(cell for cell in cells if cell.startswith(" [markdown]")).replace("#", ""),
        [cell for cell in cells if not cell.startswith(" [markdown]")],
    )


def shown(file: Path) -> str:
    """Return what a page shows of a file of snippets/: a script without its proof. A check tells if it is missing."""
    text = file.read_text(encoding="utf-8") if file.is_file() else ""
    return parts(text)[0] if file.suffix == ".py" else text
