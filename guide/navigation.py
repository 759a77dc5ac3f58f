"""The navigation: what the build lists in it, and what it leads to next."""

import re
from pathlib import Path

from mkdocs.structure.pages import Page

from guide.docs import pages_of_chapter, title_of


def section(nav: list, first: str) -> list:
    """Return the part of mkdocs.yml's navigation that begins with the page `first`; an empty one if there is none."""
    parts = [pages for item in nav if isinstance(item, dict) for pages in item.values() if isinstance(pages, list)]
    return next((pages for pages in parts if pages[:1] == [first]), [])


GROUP = re.compile(
    r'aria-labelledby="(?P<group>__nav_[\d_]+)_label"'
    r'(?P<between>[^>]*>\s*<label class="md-nav__title" for="(?P=group)">\s*<span[^>]*></span>\s*)'
    r"(?P<title>[^<]+?)(?=\s*<)"
)


class FirstPage(Page):
    """The first page of a chapter: the theme makes it the link of its group, as it does with an index."""

    is_index = True


def chapters_into_navigation(nav: list, root: Path) -> None:
    """Make a group of each chapter that has several pages: those of the course, and the playbooks."""
    for first in ("overview/index.md", "pitfalls/index.md"):
        part = section(nav, first)
        for place, name in enumerate(part):
            if isinstance(name, str) and len(pages := pages_of_chapter(name, root)) > 1:
                part[place] = {title_of(root / "docs" / name): pages}


def lead_groups_by_first_pages(nav, root: Path) -> None:
    for page in nav.pages:
        if len(pages_of_chapter(page.file.src_uri, root)) > 1:
            page.__class__ = FirstPage


def keep_within_parts(nav) -> None:
    """Let Previous and Next end where a part of the guide ends."""
    for page in nav.pages:
        for name in ("previous_page", "next_page"):
            neighbour = getattr(page, name)
            if neighbour and part_of(neighbour) is not part_of(page):
                setattr(page, name, None)


def part_of(page):
    """Return the entry of the tabs that a page belongs to."""
    return page.ancestors[-1] if page.ancestors else page


def name_groups(html: str) -> str:
    """Return a page whose menu names its groups by their titles: the theme names one that has an index by its icon."""
    return GROUP.sub(
        lambda at: f'aria-label="{at["title"].replace(chr(34), "&quot;")}"{at["between"]}{at["title"]}', html
    )
