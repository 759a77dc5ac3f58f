"""The menu beside a page's title: its copy in Markdown, its scripts, its short address. Links work without scripts."""

import re

from guide.addresses import short_address
from guide.built import BuiltPage

ARTICLE = re.compile(r"<article\b[^>]*>")


def with_menu(html: str, page: BuiltPage) -> str:
    """Return the page's HTML with the menu in the corner above its title; the home page has doors of its own."""
    return ARTICLE.sub(lambda start: start[0] + menu(page), html, count=1) if page.address else html


def menu(page: BuiltPage) -> str:
    items = ['<button type="button" data-copy="index.md" hidden>Copy as Markdown</button>']
    items += ['<a href="index.md">View as Markdown</a>']
    if page.slug:
        short = short_address(page.slug)
        items.append(f'<a href="{page.base}{short}">Short address: <code>{short.rstrip("/")}</code></a>')
    if page.scripts:
        items.append(f'<a href="scripts.zip" download="{page.source.stem}.zip">Download all scripts (.zip)</a>')
        items += [script_link(page, script) for script in page.scripts]
    listed = "".join(f"<li>{item}</li>" for item in items)
    return f'<details class="page-menu"><summary>Copy page</summary><ul>{listed}</ul></details>'


def script_link(page: BuiltPage, script) -> str:
    place = script.relative_to(page.root).as_posix()
    return f'<a href="{page.base}{place}" download><code>{script.name}</code></a>'
