"""The pages as they are written: where they lie, their front matter, and the scripts that belong to a pitfall."""

import re
from pathlib import Path

from mkdocs.utils.meta import get_data

from guide.once import once

INCLUDE = re.compile(r'^(?P<indent> *)```\w+\n(?P=indent)--8<-- "(?P<file>[^"\n]+)"\n(?P=indent)```$', re.M)


@once
def front_matter(page: Path) -> dict:
    """Return what a page declares; an empty mapping if its header does not parse."""
    return get_data(page.read_text(encoding="utf-8"))[1]


def pitfall_pages(root: Path) -> list[Path]:
    """Return the pages of the catalogue: those in docs/pitfalls/ whose front matter says of which kind they are."""
    return [page for page in sorted(root.glob("docs/pitfalls/*.md")) if "kind" in front_matter(page)]


def title_of(page: Path) -> str:
    """Return a page's title; its name if the header says none, which a check tells."""
    return front_matter(page).get("title", page.stem)


@once
def scripts_on(page: Path, root: Path) -> list[Path]:
    """Return the scripts that a page shows, each once."""
    found = [root / "snippets" / match["file"] for match in INCLUDE.finditer(page.read_text(encoding="utf-8"))]
    return list(dict.fromkeys(script for script in found if script.suffix == ".py" and script.is_file()))


def name_of(page: Path, root: Path) -> str:
    """Return how a page is named in the navigation and in data files: by its path below docs/."""
    return page.relative_to(root / "docs").as_posix()


def pages_of_chapter(name: str, root: Path) -> list[str]:
    """Return a chapter's pages: `overview/core.md` itself, then those in overview/core/, in the order that it declares.

    A page that is declared and not yet written is left out; one that is written and not declared comes last.
    """
    page = root / "docs" / name
    order = front_matter(page).get("pages", []) if page.suffix == ".md" else []
    further = sorted(page.with_suffix("").glob("*.md"), key=lambda one: one.stem)
    further.sort(key=lambda one: order.index(one.stem) if one.stem in order else len(order))
    return [name, *(name_of(one, root) for one in further)]


def address(name: str) -> str:
    """Return the address of a page, named as below docs/, from the root of the site."""
    return re.sub(r"(^|/)index/$", r"\1", name.rpartition(".")[0] + "/")


def page_of(script: Path) -> Path | None:
    """Return the pitfall's page that a script belongs to: snippets/pitfalls/ mirrors docs/pitfalls/."""
    root = script.parents[3]
    page = root / "docs" / "pitfalls" / f"{script.parent.name}.md"
    return page if script.parent.parent == root / "snippets" / "pitfalls" and page.is_file() else None


def declared_for(script: Path) -> dict:
    """Return the front matter of the page that a script belongs to, or an empty mapping."""
    page = page_of(script)
    return front_matter(page) if page else {}
