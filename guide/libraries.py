"""The libraries beside torch: docs/ecosystem/libraries.yml says what is known of each, pages and tables show it."""

import re
from collections.abc import Callable
from html import escape
from pathlib import Path

import yaml

from guide.docs import address
from guide.navigation import section
from guide.once import once


@once
def libraries(root: Path) -> dict[str, dict]:
    """Return what is known of each library, by the name of its page."""
    file = root / "docs" / "ecosystem" / "libraries.yml"
    return yaml.safe_load(file.read_text(encoding="utf-8")) if file.is_file() else {}


def page_of(slug: str, library: dict) -> str:
    """Return the page on a library, below docs/, with the section if it shares the page with others."""
    return library.get("page", f"ecosystem/{slug}.md")


def address_of(page: str) -> str:
    """Return the address of such a page from the root of the site, its section included."""
    name, mark, place = page.partition("#")
    return address(name) + mark + place


def into_navigation(nav: list, root: Path) -> None:
    """List the pages on libraries below their entry of the navigation, by chapter."""
    known = libraries(root)
    pages, listed = section(nav, "ecosystem/index.md"), set()
    for chapter, members in by_chapter(known).items():
        places = dict.fromkeys(page_of(slug, known[slug]).partition("#")[0] for slug in members)
        own = [place for place in places if place.startswith("ecosystem/") and place not in listed]
        listed.update(own)
        pages.append({chapter: own})


def by_chapter(known: dict[str, dict]) -> dict[str, list[str]]:
    """Return the names of the libraries, by chapter, in the order of the file."""
    chapters = dict.fromkeys(library["chapter"] for library in known.values())
    return {chapter: [slug for slug in known if known[slug]["chapter"] == chapter] for chapter in chapters}


def with_facts(markdown: str, page: Path, root: Path) -> str:
    """Return a page on libraries with their facts: on top, or below the heading of their section; else as it is."""
    place = page.relative_to(root / "docs").as_posix()
    for slug, library in libraries(root).items() if place.startswith("ecosystem/") else ():
        name, _, anchor = page_of(slug, library).partition("#")
        if name == place:
            markdown = below(anchor, facts(library), markdown)
    return markdown


def below(anchor: str, told: str, markdown: str) -> str:
    """Return a page with a line below the heading that `anchor` names, or on top if it names none."""
    if not anchor:
        return f"{told}\n\n{markdown}"
    heading = re.compile(rf"^## (?:{anchor}|.* \{{ #{anchor} \}})$", re.M | re.I)
    shown, places = heading.subn(lambda title: f"{title[0]}\n\n{told}", markdown)
    if places != 1:
        raise ValueError(f"{places} sections are called #{anchor}")
    return shown


def facts(library: dict) -> str:
    """Return versions, state with date and source, licence, and the environment, as a line of HTML."""
    versions = ", ".join(f"{name} {version}" for name, version in library["packages"].items())
    state = f"{library['state']}, as of {library['as_of']} ({source(library['source'])})"
    environment = f"environment “{library['environment']}”"
    parts = [f"<b>{versions or library['name']}</b>", state, library["licence"], environment]
    return f'<p class="facts">{" · ".join(parts)}</p>'


def source(text: str) -> str:
    """Return a source, with its address as a link."""
    return re.sub(r"https?://[^\s,;)]+", lambda url: f'<a href="{url[0]}">{url[0][8:].rstrip("/")}</a>', escape(text))


COLUMNS = ("library", "what for", "version", "the project", "licence", "our program")


def table(known: dict[str, dict], base: str, ran: Callable[[str, str], str]) -> str:
    """Return the libraries by chapter; `ran` says of a page and an environment when the programs ran there."""
    rows = []
    for chapter, members in by_chapter(known).items():
        rows.append(f'<th colspan="{len(COLUMNS)}">{chapter}</th>')
        rows += [row(slug, known[slug], base, ran) for slug in members]
    head = "".join(f"<th>{title}</th>" for title in COLUMNS)
    return f"<table><thead><tr>{head}</tr></thead><tbody><tr>{'</tr><tr>'.join(rows)}</tr></tbody></table>"


def row(slug: str, library: dict, base: str, ran: Callable[[str, str], str]) -> str:
    page = page_of(slug, library)
    link = f'<a href="{base}{address_of(page)}">{library["name"]}</a>'
    version, state = ", ".join(library["packages"].values()), f"{library['state']} ({library['as_of']})"
    program = library.get("program") or ran(page.partition("#")[0], library["environment"]) or "not run"
    cells = (library["purpose"], version, state, library["licence"], program)
    return "".join(f"<td>{cell}</td>" for cell in (link, *map(whole_dates, cells)))


def whole_dates(cell: str) -> str:
    """Return a cell in which no line breaks within a date."""
    return re.sub(r"\d{4}-\d\d-\d\d", lambda date: date[0].replace("-", "\N{NON-BREAKING HYPHEN}"), cell)
