"""Addresses: a short one for each error, which never changes, and the day on which each page was first listed."""

import json
from pathlib import Path

from guide.built import BuiltPage
from guide.feeds import atom

NEWEST = 30  # entries of the feed


def short_address(slug: str) -> str:
    """Return the permanent address to quote for a pitfall; its page may move, this one does not."""
    return f"e/{slug}/"


def short_addresses(pages: list[BuiltPage]) -> dict[str, str]:
    """Return where each short address leads, moved pages included: what stands at their old address leads on."""
    pitfalls = [page.address for page in pages if page.slug]
    now = {page.address for page in pages}
    moved = [old for old in publication_days(pages[0].root) if old.startswith("pitfalls/") and old not in now]
    return {short_address(address.split("/")[1]): address for address in [*pitfalls, *moved]}


def redirect(target: str, base: str, site_url: str) -> str:
    """Return a page that leads to the address `target`, `base` to the root of the site; it needs no script."""
    return f"""\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{target}</title>
<link rel="canonical" href="{site_url}{target}">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url={base}{target}">
</head>
<body><p>This page is at <a href="{base}{target}">{target}</a>.</p></body>
</html>
"""


def publication_file(root: Path) -> Path:
    return root / "docs" / "published.json"


def publication_days(root: Path) -> dict[str, str]:
    """Return the day on which each page was first listed, by its address."""
    file = publication_file(root)
    return json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}


def note_publication(root: Path, addresses: list[str], day: str) -> None:
    """Note `day` for the addresses that are not listed yet; the days of the others stay."""
    days = dict.fromkeys(addresses, day) | publication_days(root)
    publication_file(root).write_text(json.dumps(days, indent=0, sort_keys=True) + "\n", encoding="utf-8")


def feed_of_new_pages(pages: list[BuiltPage], site_url: str) -> str:
    """Return the pages that came last as an Atom feed."""
    days = publication_days(pages[0].root) if pages else {}
    listed = sorted((page for page in pages if page.address in days), key=lambda page: days[page.address], reverse=True)
    entries = [
        {
            "id": site_url + page.address,
            "title": page.title,
            "link": site_url + page.address,
            "day": days[page.address],
            "text": page.description,
        }
        for page in listed[:NEWEST]
    ]
    newest = max(days.values(), default="1970-01-01")
    return atom(f"{site_url}new.xml", "New pages of the PyTorch Field Guide", entries, newest)


def sitemap(pages: list[BuiltPage], site_url: str) -> str:
    """Return the sitemap: what a page says is as old as its last runs, or as the page, not as the build."""
    days = publication_days(pages[0].root) if pages else {}
    entries = []
    for page in pages:
        day = max(page.verified, days.get(page.address, ""))
        entries.append(
            f"<url><loc>{site_url}{page.address}</loc>" + (f"<lastmod>{day}</lastmod></url>" if day else "</url>")
        )
    body = "\n".join(entries)
    start = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
    return f"{start}\n{body}\n</urlset>\n"
