"""Which outputs differ between builds of torch: a page and a feed, made from the variants beside the scripts."""

import difflib
import html
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from guide.feeds import atom
from guide.ledgers import ledgers
from guide.once import once
from guide.outputs import expected_output, label, variants


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


def as_html(root: Path, base: str) -> str:
    """Return the list of changes for the page; `base` leads to the root of the site."""
    parts = []
    for change in changes(root):
        tags = {"-": "del", "+": "ins"}
        lines = "\n".join(f"<{tags[line[0]]}>{html.escape(line)}</{tags[line[0]]}>" for line in change.lines())
        name = f'<a href="{base}{change.page}">{change.script}</a>' if change.page else change.script
        parts.append(f"<h2>{name}: {change.label}</h2><pre><code>{lines}</code></pre>")
    return "\n".join(parts) or "<p>No output differs between the builds that were run.</p>"


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
