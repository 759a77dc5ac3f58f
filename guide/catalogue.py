"""The catalogue of pitfalls, made from the front matter of their pages and the recorded outputs of their scripts.

From these come the navigation by area, the list on the catalogue page, and errors.json for the finder.
"""

import html
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from guide.docs import front_matter, pitfall_pages
from guide.ledgers import Ledger, ledgers
from guide.navigation import section
from guide.once import once
from guide.outputs import expected_output, messages, variants


@dataclass
class Pitfall:
    """A page of the catalogue: what its front matter declares, and the folder of its scripts."""

    slug: str
    title: str
    area: str
    kind: str
    symptoms: list[str]
    also_seen: list[dict]
    causes: list[dict]
    sentences: list[dict]
    scripts: Path
    ledgers: list[Ledger]

    def messages(self) -> list[dict]:
        """Return the wordings that lead to this page: first what its scripts wrote, then what others have seen."""
        builds = {
            text: [ledger.path.stem for ledger in self.ledgers if selects(ledger, script, output)]
            for script in sorted(self.scripts.glob("bad*.py"))
            for output in variants(script)
            for text in messages(output.read_text(), self.kind)
        }
        for entry in self.also_seen:
            builds.setdefault(entry["text"], []).append(f"torch {entry['versions']}")
        return [{"text": text, "builds": list(dict.fromkeys(names))} for text, names in builds.items()]

    def told_causes(self) -> list[dict]:
        """Return the causes that a paste can tell, each with the address of its fix, as seen from this page."""
        told = [cause for cause in self.causes if "tells" in cause]
        return [{"url": address(cause["fix"]), "cause": cause["cause"], **said(cause)} for cause in told]

    def entry(self) -> dict:
        """Return the entry of errors.json."""
        answers = {"causes": self.told_causes(), "sentences": [said(sentence) for sentence in self.sentences]}
        return {
            "slug": self.slug,
            "title": self.title,
            "url": f"pitfalls/{self.slug}/",
            "kind": self.kind,
            "area": self.area,
            "messages": self.messages(),
            "symptoms": self.symptoms,
            **{name: entries for name, entries in answers.items() if entries},
        }


@once
def catalogue(root: Path) -> list[Pitfall]:
    """Return the pitfalls below `root`, by area and title. A page is one if its front matter says of which kind."""
    found = []
    for page in pitfall_pages(root):
        # what is missing or misspelt is told by the check against the schema
        names = ("title", "area", "kind", "symptoms", "also_seen", "causes", "sentences")
        declared = {name: front_matter(page).get(name, "") for name in names}
        scripts = root / "snippets" / "pitfalls" / page.stem
        found.append(Pitfall(page.stem, **declared, scripts=scripts, ledgers=ledgers(root)))
    return sorted(found, key=lambda pitfall: (pitfall.area, pitfall.title.lower()))


def address(fix: str) -> str:
    """Return the address of a fix: `#anchor` on its own page, `../page/#anchor` on another one."""
    page, _, anchor = fix.rpartition(".md")
    return f"../{page}/{anchor}" if page else f"#{fix}"


def said(entry: dict) -> dict:
    """Return what an entry of the front matter tells the finder: its wordings as a list, when, and the sentence."""
    told = {name: entry[name] for name in ("tells", "when", "says") if name in entry}
    return told | {"tells": [told["tells"]] if isinstance(told["tells"], str) else told["tells"]}


def selects(ledger: Ledger, script: Path, output: Path) -> bool:
    """Return whether `output` is what `script` wrote under the ledger's build, as far as the ledger vouches for it."""
    return expected_output(script, ledger.build) == output and ledger.vouches_for(script)


def by_area(pitfalls: list[Pitfall]) -> dict[str, list[Pitfall]]:
    areas = defaultdict(list)
    for pitfall in pitfalls:
        areas[pitfall.area].append(pitfall)
    return dict(areas)


def area_title(area: str) -> str:
    return area.upper() if area == "amp" else area.replace("-", " ").capitalize()


def list_of(pitfalls: list[Pitfall]) -> str:
    """Return the HTML of the catalogue page's list."""
    parts = []
    for area, members in by_area(pitfalls).items():
        items = "".join(
            f'<li data-kind="{pitfall.kind}"><a href="{pitfall.slug}/">{html.escape(pitfall.title)}</a> '
            f'<span class="kind kind-{pitfall.kind}">{pitfall.kind}</span></li>'
            for pitfall in members
        )
        heading = f'<h2 id="{area}">{area_title(area)}</h2>'
        parts.append(f'<section class="catalogue-area">{heading}<ul class="catalogue">{items}</ul></section>')
    return "\n".join(parts)


def into_navigation(nav: list, root: Path) -> None:
    """List the pitfalls in the navigation, by area; `navigation.prune` keeps the other areas closed."""
    pages = section(nav, "pitfalls/index.md")
    for area, members in by_area(catalogue(root)).items():
        pages.append({area_title(area): [f"pitfalls/{pitfall.slug}.md" for pitfall in members]})
