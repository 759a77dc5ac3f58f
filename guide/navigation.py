"""The navigation: what the build lists in it, and what it leads to next."""


def section(nav: list, first: str) -> list:
    """Return the part of mkdocs.yml's navigation that begins with the page `first`; an empty one if there is none."""
    parts = [pages for item in nav if isinstance(item, dict) for pages in item.values() if isinstance(pages, list)]
    return next((pages for pages in parts if pages[:1] == [first]), [])


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
