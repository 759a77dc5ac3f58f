"""What a page says of itself to those who do not see it: search engines, link previews, feed readers, assistants."""

import json
import re
from html import escape

from guide.built import BuiltPage
from guide.cards import card_of
from guide.catalogue import Pitfall

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
# The blank is for Material: it takes each link[rel=alternate] for a translation, and asks for that one's sitemap.
ALTERNATE = "alternate "
LONGEST_MESSAGE = 100  # longer ones are cut where titles are listed
MARKUP = {"<": r"\u003c", ">": r"\u003e", "&": r"\u0026"}


def with_head(page: BuiltPage, pitfall: Pitfall | None, titles: dict[str, str], site: dict) -> str:
    """Return the page's HTML with its title, description, preview, data and alternatives in its head.

    `titles` are those of all pages, by address; `site` has the `url`, the `name`, and the `day` by address.
    """
    name = heading(page, pitfall)
    html = re.sub(r"<meta[^>]*\bname=\"?description\b[^>]*>\s*", "", page.html, count=1)
    title = name if not page.address else f"{name} - {site['name']}"
    html = re.sub(
        r"<title>.*?</title>", lambda _: f"<title>{escape(title, quote=False)}</title>", html, count=1, flags=re.S
    )
    data = [breadcrumbs(page, titles, site)] if page.address else []
    data += [article(page, pitfall, name, site)] if pitfall else []
    parts = [described(page, name, site), alternatives(page), *map(as_script, data)]
    return html.replace("</head>", "\n".join(parts) + "\n</head>", 1)


def heading(page: BuiltPage, pitfall: Pitfall | None) -> str:
    """Return the page's title; for an error as people search for it, in its message or with the type in front."""
    messages = [message["text"] for message in pitfall.messages()] if pitfall and pitfall.kind == "error" else []
    said = [text for text in messages if page.title.lower() in text.lower()]
    whole = [text for text in said if len(text) <= LONGEST_MESSAGE and not re.search(r"[\n{]", text)]
    begins = re.compile(rf"\w+: {re.escape(page.title)}", re.I)
    typed = [found[0] for found in map(begins.match, said) if found]
    return [*whole, *typed, page.title][0]


def described(page: BuiltPage, name: str, site: dict) -> str:
    address, card = site["url"] + page.address, site["url"] + card_of(page)
    properties = {
        "og:type": "article" if page.address else "website",
        "og:site_name": site["name"],
        "og:title": name,
        "og:description": page.description,
        "og:url": address,
        "og:image": card,
        "og:image:width": "1200",
        "og:image:height": "630",
    }
    lines = [f'<meta name="description" content="{escape(page.description)}">']
    lines += [f'<meta property="{key}" content="{escape(value)}">' for key, value in properties.items()]
    return "\n".join([*lines, '<meta name="twitter:card" content="summary_large_image">'])


def alternatives(page: BuiltPage) -> str:
    """Return links to the same in other forms: the page's copy in Markdown, and the feeds."""
    lines = [f'<link rel="{ALTERNATE}" type="text/markdown" href="index.md">']
    for file, title in (("changed.xml", "Messages that changed"), ("new.xml", "New pages")):
        lines.append(f'<link rel="{ALTERNATE}" type="application/atom+xml" title="{title}" href="{page.base}{file}">')
    return "\n".join(lines)


def breadcrumbs(page: BuiltPage, titles: dict[str, str], site: dict) -> dict:
    """Return the way from the home page to this one, by the pages that stand on it."""
    steps = page.address.rstrip("/").split("/")
    way = ["", *("/".join(steps[: end + 1]) + "/" for end in range(len(steps)))]
    items = [
        {"@type": "ListItem", "position": number, "name": titles[address], "item": site["url"] + address}
        for number, address in enumerate(filter(titles.__contains__, way), 1)
    ]
    return {"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": items}


def article(page: BuiltPage, pitfall: Pitfall, name: str, site: dict) -> dict:
    """Return what a search engine is told of a pitfall: its message, and how people describe it."""
    address = site["url"] + page.address
    whole = {"@type": "WebPage", "@id": address} | ({"lastReviewed": page.verified} if page.verified else {})
    day = site["day"].get(page.address)
    return {
        "@context": "https://schema.org",
        "@type": "TechArticle",
        "headline": name,
        "alternativeHeadline": page.title,
        "description": page.description,
        "keywords": ["PyTorch", pitfall.kind, *declared_types(page.meta), *pitfall.symptoms],
        "inLanguage": "en",
        "license": LICENCE,
        "image": site["url"] + card_of(page),
        "mainEntityOfPage": whole,
    } | ({"datePublished": day} if day else {})


def declared_types(meta: dict) -> list[str]:
    """Return the types of the errors or warnings that a page is about."""
    declared = meta.get("raises") or meta.get("warns") or []
    values = declared.values() if isinstance(declared, dict) else [declared] if declared else []
    return list(dict.fromkeys(one for value in values for one in value.split(" or ")))


def as_script(data: dict) -> str:
    """Return data as a script element, which runs nothing and cannot be closed by what it holds."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(str.maketrans(MARKUP))
    return f'<script type="application/ld+json">{text}</script>'
