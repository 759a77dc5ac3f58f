"""The libraries beside torch: docs/ecosystem/libraries.yml says what is known of each, pages and tables show it."""

import re
from html import escape
from pathlib import Path

import yaml


def libraries(root: Path) -> dict[str, dict]:
    """Return what is known of each library, by the name of its page."""
    file = root / "docs" / "ecosystem" / "libraries.yml"
    return yaml.safe_load(file.read_text(encoding="utf-8")) if file.is_file() else {}


def on_config(config):
    """List the libraries in the navigation, by chapter."""
    for item in config.nav:
        for chapter, members in by_chapter(libraries(_root(config))).items() if "Ecosystem" in item else ():
            item["Ecosystem"].append({chapter: [f"ecosystem/{slug}.md" for slug in members]})
    return config


def by_chapter(known: dict[str, dict]) -> dict[str, list[str]]:
    """Return the names of the pages, by chapter, in the order of the file."""
    chapters = dict.fromkeys(library["chapter"] for library in known.values())
    return {chapter: [slug for slug in known if known[slug]["chapter"] == chapter] for chapter in chapters}


def on_page_markdown(markdown, page, config, **_):
    """Put the facts under the title of a library's page."""
    folder, _, slug = page.file.src_path.removesuffix(".md").partition("/")
    known = libraries(_root(config)) if folder == "ecosystem" else {}
    return f"{facts(known[slug])}\n\n{markdown}" if slug in known else markdown


def on_page_content(content, page, config, **_):
    """Put the table of all libraries where a page asks for it."""
    base = "../" * page.url.count("/") or "./"
    return re.sub("<!-- libraries -->", lambda _: table(libraries(_root(config)), base), content)


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


def _root(config) -> Path:
    return Path(config.config_file_path).parent
