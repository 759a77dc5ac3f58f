"""How a fault is planted in a copy of the small project: an edit of one of its files, or of the project's own code."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ERROR = "pitfalls/sizes-differ"
SILENT = "pitfalls/mean-of-means"
WARNING = "pitfalls/list-of-arrays"
PAGE = f"docs/{ERROR}.md"
NOTEBOOK = "docs/notebooks/cells.py"
ASSERTION = "assert total.item() == 4 * 3 * 2"


@dataclass
class Fault:
    """A fault: what it changes in a project, the checks that must fail, and the one that `--update` must not cure."""

    name: str
    plant: Callable[[Path], None]
    caught_by: set[str]
    after_update: str = ""


def edit(path: str, old: str, new: str) -> Callable[[Path], None]:
    """Return a function that replaces text which must be there once."""

    def plant(project):
        text = (project / path).read_text()
        assert text.count(old) == 1, f"{path} has not one {old!r}"
        (project / path).write_text(text.replace(old, new))

    return plant


def write(path: str, text: str) -> Callable[[Path], None]:
    return lambda project: (project / path).write_text(text)


def append(path: str, text: str) -> Callable[[Path], None]:
    return lambda project: (project / path).write_text((project / path).read_text() + text)


def both(*plants: Callable[[Path], None]) -> Callable[[Path], None]:
    def plant(project):
        for each in plants:
            each(project)

    return plant


def script(role: str, old: str, new: str, page: str = ERROR, *more: tuple[str, str]) -> Callable[[Path], None]:
    """Return a function that edits a script of the small project, in one place or in `more`."""
    path = f"snippets/{page}/{role}.py"
    return both(edit(path, old, new), *(edit(path, *pair) for pair in more))


def proof(template: str) -> Callable[[Path], None]:
    """Return a function that puts the assertion of the fix into something else, where `{}` stands."""
    return script("fix", f"\n# Proof: counted by hand\n{ASSERTION}\n", template.replace("{}", ASSERTION) + "\n")


def asserting(statement: str) -> Callable[[Path], None]:
    """Return a function that puts another statement in the place of the fix's assertion."""
    return script("fix", ASSERTION, statement)


def in_fix(statement: str) -> Callable[[Path], None]:
    """Return a function that adds a statement to the fix; `<project>` in it is the path of the project."""

    def plant(project):
        added = statement.replace("<project>", str(project))
        script("fix", "total =", f"{added}\ntotal =")(project)

    return plant


def renamed_pitfall(old: str, new: str) -> Callable[[Path], None]:
    """Return a function that gives a pitfall another slug, in its page, its scripts and the links to it."""

    def plant(project):
        (project / f"docs/pitfalls/{old}.md").rename(project / f"docs/pitfalls/{new}.md")
        (project / f"snippets/pitfalls/{old}").rename(project / f"snippets/pitfalls/{new}")
        for page in project.glob("docs/**/*.md"):
            page.write_text(page.read_text().replace(old, new))

    return plant


def half_way(how: str) -> Callable[[Path], None]:
    return script("bad", "scores =", f"{how}\nscores =")


def fence(text: str) -> Callable[[Path], None]:
    return append(PAGE, f"\n{text}")


def indented(text: str) -> str:
    return re.sub("^", "    ", text, flags=re.M)


LEDGER = "docs/verified/2.13.0-cpu.json"
HEADER_OF_LEDGER = {"build": "2.13.0-cpu", "torch": "2.13.0", "cuda": None, "gpu": None, "python": "3", "date": "2026"}


def ledger(ended: str, hash_of: Callable[[Path], str]) -> Callable[[Path], None]:
    """Return a function that writes a ledger which vouches for the fix, having ended so, with this hash."""

    def plant(project):
        run = {"result": "same", "ended": ended, "warned": [], "hash": hash_of(project / f"snippets/{ERROR}/fix.py")}
        content = {"header": HEADER_OF_LEDGER, "snippets": {f"{ERROR}/fix.py": run}}
        old = json.loads((project / LEDGER).read_text())
        (project / LEDGER).write_text(json.dumps(old | content))

    return plant
