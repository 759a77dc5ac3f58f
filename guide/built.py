"""The built pages: each with its source, its address, and what can be read off its HTML.

Whatever is made from them is made from the files of the site, so that it does not matter which generator wrote these.
"""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import lxml.html

from guide.docs import address, front_matter, name_of
from guide.expand import INCLUDE
from guide.ledgers import verified_on


@dataclass
class BuiltPage:
    """One page of the site, as the generator wrote it."""

    site: Path
    root: Path
    source: Path

    @property
    def address(self) -> str:
        """Return where the page is, below the root of the site: "" or "pitfalls/mat1-mat2-shapes/"."""
        return address(name_of(self.source, self.root))

    @property
    def base(self) -> str:
        """Return what leads from the page to the root of the site."""
        return "../" * self.address.count("/")

    @property
    def folder(self) -> Path:
        return self.site / self.address

    @property
    def file(self) -> Path:
        return self.folder / "index.html"

    @cached_property
    def html(self) -> str:
        return self.file.read_text(encoding="utf-8")

    @cached_property
    def article(self):
        """Return the element that holds what is particular to the page."""
        whole = lxml.html.fromstring(self.html)
        return next(whole.iter("article"), whole)

    @cached_property
    def meta(self) -> dict:
        return front_matter(self.source) if self.source.suffix == ".md" else {}

    @property
    def slug(self) -> str:
        """Return the name of a pitfall, or "" where the page is none."""
        return self.source.stem if "kind" in self.meta and self.source.parent.name == "pitfalls" else ""

    @cached_property
    def title(self) -> str:
        return self.meta.get("title") or next(map(words, self.article.iter("h1")), self.source.stem).rstrip("¶")

    @cached_property
    def description(self) -> str:
        """Return what the page declares, or its lead, cut at a sentence."""
        return self.meta.get("description") or first_sentences(
            next(map(words, self.article.xpath("./p[not(@class)]")), "")
        )

    @cached_property
    def scripts(self) -> list[Path]:
        """Return the scripts that the page shows, in its order, each once."""
        text = self.source.read_text(encoding="utf-8") if self.source.suffix == ".md" else ""
        shown = [self.root / "snippets" / match["file"] for match in INCLUDE.finditer(text)]
        return list(dict.fromkeys(path for path in shown if path.suffix == ".py" and path.is_file()))

    @cached_property
    def verified(self) -> str:
        """Return the day on which the scripts of the page were last verified, as far as the ledgers vouch for them."""
        return verified_on(self.scripts, self.root) if self.scripts else ""


def built_pages(site: Path, root: Path) -> list[BuiltPage]:
    """Return the pages of docs/ that the generator built; those that it left out are not there to be read."""
    sources = [*(root / "docs").glob("**/*.md"), *(root / "docs").glob("notebooks/*.py")]
    pages = (BuiltPage(site, root, source) for source in sources)
    return sorted((page for page in pages if page.file.is_file()), key=lambda page: page.address)


def words(element) -> str:
    """Return the text of an element, on one line."""
    return " ".join(element.text_content().split())


def first_sentences(text: str, most: int = 200) -> str:
    """Return as many sentences as fit into `most` characters; a first one that is longer is cut at a word."""
    if len(text) <= most:
        return text
    ends = [match.end() for match in re.finditer(r"(?<!e\.g)(?<!i\.e)[.!?](?= )", text)]
    fitting = [end for end in ends if end <= most]
    return text[: fitting[-1]] if fitting else text[: text.rindex(" ", 0, most)].rstrip(",;: ") + " …"
