"""Which outputs differ between builds of torch: a page and a feed, made from the variants beside the scripts."""

import difflib
import html
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from jinja2 import Environment

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


FEED = Environment(autoescape=True, trim_blocks=True).from_string("""\
<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>{{ site_url }}changed.xml</id>
  <title>PyTorch messages that changed</title>
  <author><name>The PyTorch Field Guide contributors</name></author>
  <updated>{{ newest }}T00:00:00Z</updated>
{% for change in changes %}
  <entry>
    <id>{{ site_url }}{{ change.page }}#{{ change.script }}@{{ change.label.replace(" ", "-") }}</id>
    <title>{{ change.script }}: {{ change.label }}</title>
    <link href="{{ site_url }}{{ change.page }}"/>
    <updated>{{ change.since or newest }}T00:00:00Z</updated>
    <content>{{ change.lines() | join("\n") }}</content>
  </entry>
{% endfor %}
</feed>
""")


def as_feed(root: Path, site_url: str) -> str:
    """Return the changes as an Atom feed."""
    found = changes(root)
    newest = max((change.since for change in found), default="") or date.today().isoformat()
    return FEED.render(changes=found, newest=newest, site_url=site_url)
