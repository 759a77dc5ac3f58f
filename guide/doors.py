"""The lists through which a reader comes in: commonest errors, playbooks, chapters to learn from, an example."""

from html import escape
from pathlib import Path

import yaml

from guide.catalogue import Pitfall, catalogue
from guide.docs import address, front_matter, pages_of_chapter
from guide.reading import minutes

MOST = 10


def commonest(root: Path) -> list[Pitfall]:
    """Return the pitfalls that people ask about most and that have a page, the most frequent first."""
    file = root / "docs" / "pitfalls" / "commonest.yml"
    order = yaml.safe_load(file.read_text(encoding="utf-8")) if file.is_file() else []
    known = {pitfall.slug: pitfall for pitfall in catalogue(root)}
    return [known[slug] for slug in order if slug in known][:MOST]


def commonest_list(root: Path, base: str) -> str:
    """Return the commonest errors as a numbered list in HTML."""
    items = "".join(
        f'<li><a href="{base}pitfalls/{pitfall.slug}/">{escape(pitfall.title)}</a></li>' for pitfall in commonest(root)
    )
    return f'<ol class="commonest">{items}</ol>'


def chapters(names: str, root: Path, base: str) -> str:
    """Return pages, named as `overview/core.md, ...`, as a numbered list: title, minutes to read, what is in them."""
    return f'<ol class="chapters">{"".join(chapter(name, root, base) for name in names.split(", "))}</ol>'


def pages_of(name: str, root: Path, base: str) -> str:
    """Return the further pages of a chapter as such a list."""
    return chapters(", ".join(pages_of_chapter(name, root)[1:]), root, base)


def playbooks(root: Path, base: str) -> str:
    """Return the playbooks by their symptoms alone, as a list in HTML."""
    pages = pages_of_chapter("playbooks.md", root)[1:]
    items = (
        f'<li><a href="{base}{address(name)}">{escape(symptom(said_of(root / "docs" / name)[0]))}</a></li>'
        for name in pages
    )
    return f'<ul class="playbooks">{"".join(items)}</ul>'


def symptom(title: str) -> str:
    """Return what a playbook's title, `Playbook: the loss is NaN`, names."""
    told = title.removeprefix("Playbook: ")
    return told[:1].upper() + told[1:]


def chapter(name: str, root: Path, base: str) -> str:
    page = root / "docs" / name
    title, about = (escape(text, quote=False) for text in said_of(page))
    return f'<li><a href="{base}{address(name)}">{title}</a> <small>{time(name, root)} min</small><p>{about}</p></li>'


def time(name: str, root: Path) -> int:
    """Return the minutes that all pages of a chapter take."""
    return sum(minutes(root / "docs" / page, root) for page in pages_of_chapter(name, root))


def said_of(page: Path) -> tuple[str, str]:
    """Return the title and the description of a page; of a notebook its heading and the first sentences below it."""
    if page.suffix != ".py":
        return front_matter(page)["title"], front_matter(page).get("description", "")
    lines = [line.removeprefix("#").strip() for line in page.read_text(encoding="utf-8").splitlines()]
    start = next(number for number, line in enumerate(lines) if line.startswith("# "))
    about = lines[start + 2 : lines.index("", start + 2)]
    return lines[start].removeprefix("# "), " ".join(about).replace("`", "")


def example(name: str, root: Path) -> str:
    """Return a button that puts an output, such as `pitfalls/<slug>/bad.txt`, into the finder's box."""
    text = (root / "snippets" / name).read_text(encoding="utf-8").strip()
    pasted = escape(text).replace("\n", "&#10;")
    return (
        f'<p class="example"><button type="button" data-paste="{pasted}">Try an example</button> '
        f"<code>{escape(text.splitlines()[-1], quote=False)}</code></p>"
    )
