"""Which outputs differ between builds of torch: a page and a feed, made from the variants beside the scripts."""

import difflib
import re
from dataclasses import dataclass
from datetime import date
from html import escape
from pathlib import Path

from guide.docs import address, name_of, scripts_on, title_of
from guide.feeds import atom
from guide.ledgers import ledgers
from guide.once import once
from guide.outputs import REFERENCE, expected_output, label, variant_of, variants


@dataclass(frozen=True)
class Change:
    """A script's output under some builds, beside the one that it has under the reference."""

    script: str
    page: str
    label: str
    since: str  # the day of the first run that wrote it, as far as the ledgers tell
    before: str
    after: str

    def lines(self) -> list[str]:
        """Return what differs, a line each, marked `-` (under the reference) or `+`."""
        both = difflib.ndiff(self.before.splitlines(), self.after.splitlines())
        return [line for line in both if line[0] in "-+"]


@once
def changes(root: Path) -> list[Change]:
    """Return all variants below `root`, by script; an output without a reference has nothing to be compared with."""
    found = []
    for script in sorted((root / "snippets").glob("**/*.py")):
        reference, *others = variants(script) or [None]
        if reference is None or "@" in reference.stem:
            continue
        for other in others:
            dates = [one.header["date"] for one in ledgers(root) if expected_output(script, one.build) == other]
            place = script.relative_to(root / "snippets")
            texts = reference.read_text(encoding="utf-8"), other.read_text(encoding="utf-8")
            page = f"{place.parent.as_posix()}/" if place.parts[0] == "pitfalls" else ""
            found.append(Change(place.as_posix(), page, label(other), min(dates, default=""), *texts))
    return found


@dataclass
class Card:
    """A piece of output that differs between builds: what each of them wrote, the oldest first, and on which pages."""

    versions: list[tuple[str, str]]
    scripts: list[Path]

    @property
    def is_message(self) -> bool:
        return any(re.search(r"^\w*(Error|Warning): ", text, re.M) for _, text in self.versions)

    def key(self) -> tuple:
        """Return what is the same of one message in several scripts: neither numbers, nor types, nor what changed."""
        (_, first), (_, second), *_ = self.versions
        same = VARYING.sub("", "".join(word for word, differs in told_apart(first, second) if not differs))
        texts = [same] if len(same) > 30 else [VARYING.sub("", text) for _, text in self.versions]
        return (*(label.removesuffix(CUDA) for label, _ in self.versions), *texts)

    def add(self, script: Path, versions: list[tuple[str, str]]) -> None:
        """Add a script that shows the same: what a CPU build writes as well needs no CUDA build."""
        self.scripts.append(script)
        self.versions = [
            (min(mine, theirs, key=len), text)
            for (mine, text), (theirs, _) in zip(self.versions, versions, strict=True)
        ]


VARYING = re.compile(r"^\w+Error: |\d+(, \d+)*|\b(Float|Double|Half|Int|Long|Bool)\b")
CUDA = ", CUDA build"


def told_apart(text: str, other: str) -> list[tuple[str, bool]]:
    """Return a text in pieces, each with whether `other` has something else in its place."""
    mine, theirs = (re.findall(r"\w+:? ?|.", each, re.S) for each in (text, other))
    matcher = difflib.SequenceMatcher(None, mine, theirs, autojunk=False)
    return [("".join(mine[i:j]), tag != "equal") for tag, i, j, _, _ in matcher.get_opcodes() if i < j]


def cards(root: Path) -> list[Card]:
    """Return what differs between the builds, the same message once: messages first, then what else is written."""
    found: dict[tuple, Card] = {}
    for script in sorted((root / "snippets").glob("**/*.py")):
        for versions in pieces(script):
            card = Card(versions, [])
            found.setdefault(card.key(), card).add(script, versions)
    return sorted(found.values(), key=lambda card: (not card.is_message, -len(card.scripts)))


def pieces(script: Path) -> list[list[tuple[str, str]]]:
    """Return, for each run of lines that some build writes otherwise, what the builds wrote there, the oldest first."""
    reference, *others = variants(script) or [None]
    if reference is None or "@" in reference.stem:
        return []
    lines = reference.read_text(encoding="utf-8").splitlines()
    found: dict[tuple[int, int], dict[Path, str]] = {}
    for other in others:
        theirs = other.read_text(encoding="utf-8").splitlines()
        for tag, i, j, k, n in difflib.SequenceMatcher(None, lines, theirs, autojunk=False).get_opcodes():
            if tag != "equal":
                here = found.setdefault((i, j), {reference: "\n".join(lines[i:j])})
                here[other] = "\n".join(theirs[k:n])

    def age(path):
        version, cuda = variant_of(path)
        return version or REFERENCE.version, cuda

    return [[(label(path), texts[path]) for path in sorted(texts, key=age)] for texts in found.values()]


def as_html(root: Path, base: str) -> str:
    """Return the cards for the page; `base` leads to the root of the site."""
    shown_on = {}
    for page in sorted((root / "docs").glob("**/*.md"), key=lambda page: "pitfalls" not in page.parts):
        for script in scripts_on(page, root):
            shown_on.setdefault(script, page)
    found = cards(root)
    parts = []
    for title, kept in (("Messages", True), ("What else is written", False)):
        html = [card_html(card, shown_on, root, base) for card in found if card.is_message == kept]
        parts += [f'<h2 id="{title.split()[0].lower()}">{title}</h2>', *html] if html else []
    return "\n".join(parts) or "<p>No output differs between the builds that were run.</p>"


def card_html(card: Card, shown_on: dict[Path, Path], root: Path, base: str) -> str:
    pages = dict.fromkeys(shown_on[script] for script in card.scripts if script in shown_on)
    links = [f'<a href="{base}{address(name_of(page, root))}">{escape(title_of(page))}</a>' for page in pages]
    texts = [text for _, text in card.versions]
    rows = []
    for place, (name, text) in enumerate(card.versions):
        parts = told_apart(text, texts[place - 1] if place else texts[1])
        said = "".join(f"<mark>{escape(part)}</mark>" if differs else escape(part) for part, differs in parts)
        rows.append(f"<dt>{name}</dt><dd>{f'<code>{said}</code>' if text else 'nothing'}</dd>")
    count = f" ({len(card.scripts)} scripts)" if len(card.scripts) > 1 else ""
    return f'<div class="change"><dl>{"".join(rows)}</dl><p>On {", ".join(links)}{count}</p></div>'


def as_feed(root: Path, site_url: str) -> str:
    """Return the changes as an Atom feed."""
    found = changes(root)
    newest = max((change.since for change in found), default="") or date.today().isoformat()
    entries = [
        {
            "id": f"{site_url}{change.page}#{change.script}@{change.label.replace(' ', '-')}",
            "title": f"{change.script}: {change.label}",
            "link": site_url + (change.page or "verified/changed/"),
            "day": change.since or newest,
            "text": "\n".join(change.lines()),
        }
        for change in found
    ]
    return atom(f"{site_url}changed.xml", "PyTorch messages that changed", entries, newest)
