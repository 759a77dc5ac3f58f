"""The libraries beside torch: docs/ecosystem/libraries.yml says what is known of each, pages and tables show it."""

import re
from html import escape
from pathlib import Path

import yaml

from guide.navigation import section
from guide.once import once


@once
def libraries(root: Path) -> dict[str, dict]:
    """Return what is known of each library, by the name of its page."""
    file = root / "docs" / "ecosystem" / "libraries.yml"
    return yaml.safe_load(file.read_text(encoding="utf-8")) if file.is_file() else {}


def into_navigation(nav: list, root: Path) -> None:
    """List the libraries below their entry of the navigation, by chapter."""
    pages = section(nav, "ecosystem/index.md")
    for chapter, members in by_chapter(libraries(root)).items():
        pages.append({chapter: [f"ecosystem/{slug}.md" for slug in members]})


def by_chapter(known: dict[str, dict]) -> dict[str, list[str]]:
    """Return the names of the pages, by chapter, in the order of the file."""
    chapters = dict.fromkeys(library["chapter"] for library in known.values())
    return {chapter: [slug for slug in known if known[slug]["chapter"] == chapter] for chapter in chapters}


def with_facts(markdown: str, page: Path, root: Path) -> str:
    """Return a library's page with its facts on top; any other page as it is."""
    known = libraries(root) if page.parent.name == "ecosystem" else {}
    return f"{facts(known[page.stem])}\n\n{markdown}" if page.stem in known else markdown


def facts(library: dict) -> str:
    """Return versions, state with date and source, and the environment, as a line of HTML."""
    versions = ", ".join(f"{name} {version}" for name, version in library["packages"].items())
    state = f"{library['state']}, as of {library['as_of']} ({source(library['source'])})"
    parts = [f"<b>{versions}</b>", state, f"environment “{library['environment']}”"]
    return f'<p class="facts">{" · ".join(parts if versions else parts[1:])}</p>'


def source(text: str) -> str:
    """Return a source, with its address as a link."""
    return re.sub(r"https?://[^\s,;)]+", lambda url: f'<a href="{url[0]}">{url[0][8:].rstrip("/")}</a>', escape(text))


def table(known: dict[str, dict], base: str) -> str:
    """Return the libraries by chapter: what for, version, state, date."""
    rows = []
    for chapter, members in by_chapter(known).items():
        rows.append(f'<th colspan="4">{chapter}</th>')
        rows += [row(slug, known[slug], base) for slug in members]
    head = "".join(f"<th>{title}</th>" for title in ("library", "what for", "version", "state"))
    return f"<table><thead><tr>{head}</tr></thead><tbody><tr>{'</tr><tr>'.join(rows)}</tr></tbody></table>"


def row(slug: str, library: dict, base: str) -> str:
    link = f'<a href="{base}ecosystem/{slug}/">{library["name"]}</a>'
    version, state = ", ".join(library["packages"].values()), f"{library['state']} ({library['as_of']})"
    return "".join(f"<td>{cell}</td>" for cell in (link, library["purpose"], version, state))
