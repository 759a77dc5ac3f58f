"""The index of the site's search, read from the built pages: what each is called, says first, and names.

errors.json has the known messages, for pastes; a page's says.json what it says to one that it fits; search.json has the
pages, and is fetched when words are searched. errors-full.json, with all that is known of each error, is for programs.
"""

import html
import json
import math
import re
from collections import Counter
from itertools import chain
from pathlib import Path

from guide import catalogue, claims
from guide.docs import front_matter

ARTICLE = re.compile(r"<article\b.*?</article>", re.S)
PART = re.compile(r'md-tabs__item--active">\s*<a\b[^>]*>\s*([^<]+?)\s*<')
TITLE = re.compile(r"<h1\b[^>]*>(.*?)</h1>", re.S)
LEAD = re.compile(r"<p>(.*?)</p>", re.S)
HEADING = re.compile(r'<h[23] id="([^"]+)"[^>]*>(.*?)</h[23]>', re.S)
BLOCK = re.compile(r"<pre>.*?</pre>", re.S)
INLINE = re.compile(r"<code>(.*?)</code>", re.S)
PERMALINK = re.compile(r'<a class="headerlink".*?</a>', re.S)
BREAK = re.compile(r"<(?:/(?:td|th|li|p|h\d|dd|dt|div|summary|figcaption|text)|br)\b[^>]*>")
TAG = re.compile(r"<[^>]+>")
# In code: torch.nn.Linear, nn.Linear, F.relu, from torch.utils.data import DataLoader
NAME = re.compile(r"\b(?:torch|nn|F|optim)((?:\.[A-Za-z]\w*)+)|\bfrom torch[\w.]* import ([\w, ]+)")
WORD = re.compile(r"[A-Za-z]\w{2,}")
SAID = ("causes", "sentences")  # with the symptoms, of all pages together twice as much as all messages
TELLING = 60  # so many words of a page are kept
COMMON = 5  # a heading of more pages than this ("Why", "Related") leads nowhere


def text_of(markup: str) -> str:
    """Return the words of a piece of HTML, on one line."""
    return " ".join(html.unescape(TAG.sub("", BREAK.sub(" ", PERMALINK.sub("", markup)))).split())


def shortened(text: str, length: int = 160) -> str:
    """Return a text cut after a sentence or a word, at most `length` characters long."""
    if len(text) <= length:
        return text
    sentences = re.match(rf".{{40,{length - 1}}}[.?!](?= )", text)
    return sentences[0] if sentences else text[: length - 1].rsplit(" ", 1)[0] + "…"


def words_of(article: str) -> Counter:
    """Return how often each word stands in a page's prose, and each name of torch in its code."""
    blocks = " ".join(text_of(block) for block in BLOCK.findall(article))
    names = (WORD.findall(dotted or imported) for dotted, imported in NAME.findall(blocks))
    return Counter(WORD.findall(text_of(BLOCK.sub(" ", article)))) + Counter(set(chain(*names)))


def telling_words(counts: list[Counter]) -> list[str]:
    """Return, for each page, the words that set it apart from the others: frequent there, rare elsewhere."""
    pages = Counter(chain(*counts))

    def weight(word, count):
        return (1 + math.log(count)) * math.log(len(counts) / pages[word])

    telling = []
    for own in counts:
        known = {word: weight(word, count) for word, count in own.items() if pages[word] < len(counts) / 4}
        telling.append(" ".join(sorted(sorted(known, key=lambda word: (-known[word], word))[:TELLING])))
    return telling


def page_entry(document: str, url: str) -> dict | None:
    """Return the entry of one built page; none for a page that only redirects."""
    article = ARTICLE.search(document)
    if not article or not (title := TITLE.search(article[0])):
        return None
    below = article[0][title.end() :]
    lead, part = LEAD.search(below), PART.search(document)
    return {
        "url": url,
        "title": text_of(title[1]),
        "part": html.unescape(part[1]) if part else "",
        "lead": shortened(text_of(lead[1])) if lead else "",
        "sections": [[anchor, text_of(heading)] for anchor, heading in HEADING.findall(below)],
        "words": words_of(below),
    }


def declared_by(place: Path) -> dict:
    """Return the front matter of the page whose address in docs/ is `place`."""
    sources = (place / "index.md", place.with_suffix(".md"))
    return next((front_matter(source) for source in sources if source.is_file()), {})


def pages_index(site: Path, root: Path) -> list[dict]:
    """Return the entries of search.json: every page of the site, by address."""
    built = {path.parent.relative_to(site).as_posix(): path for path in sorted(site.glob("**/index.html"))}
    entries = [
        page_entry(path.read_text(encoding="utf-8"), "" if at == "." else f"{at}/") for at, path in built.items()
    ]
    entries = [entry for entry in entries if entry]
    for entry, words in zip(entries, telling_words([entry["words"] for entry in entries]), strict=True):
        entry["words"] = words
    common = Counter(heading for entry in entries for _, heading in entry["sections"])
    for entry in entries:
        entry["sections"] = [section for section in entry["sections"] if common[section[1]] <= COMMON]
        declared = declared_by(root / "docs" / entry["url"])
        entry["asked"] = [*declared.get("symptoms", []), *declared.get("asked", [])]
        entry["signs"] = [cause["see"] for cause in declared.get("causes", []) if "see" in cause]
    return entries


def parted(entry: dict) -> tuple[dict, dict]:
    """Return an entry of errors.json, by which the finder knows the page's messages, and what it says to a paste."""
    said = {name: entry[name] for name in SAID if name in entry}
    known = {name: value for name, value in entry.items() if name not in (*SAID, "symptoms", "signs")}
    known["messages"] = [{"text": message["text"]} for message in entry["messages"]]
    return known | ({"says": True} if said else {}), said


def write_json(path: Path, content: list | dict) -> None:
    path.write_text(json.dumps(content, separators=(",", ":"), ensure_ascii=False), encoding="utf-8")


def write(site: Path, root: Path) -> None:
    """Write the files of the search and of the errors into a built site."""
    entries = [pitfall.entry() for pitfall in catalogue.catalogue(root)] + claims.myths(root)
    write_json(site / "errors-full.json", entries)
    write_json(site / "errors.json", [parted(entry)[0] for entry in entries])
    for entry in entries:
        if said := parted(entry)[1]:
            write_json(site / entry["url"] / "says.json", said)
    write_json(site / "search.json", pages_index(site, root))
