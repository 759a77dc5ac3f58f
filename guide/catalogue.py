"""The catalogue of pitfalls, made from the front matter of their pages and the recorded outputs of their scripts.

From these come the navigation by area, the list on the catalogue page, and errors-full.json.
"""

import html
import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from guide.docs import front_matter, pitfall_pages
from guide.filters import form, radios, select
from guide.ledgers import Ledger, ledgers
from guide.navigation import section
from guide.once import once
from guide.outputs import expected_output, messages, variants

TYPE = re.compile(r"(?:\w+\.)*(\w+(?:Error|Warning|Exception)):")
KINDS = ("error", "warning", "silent")
DEVICES = {
    "any": "on any machine",
    "cuda": "only on a GPU (CUDA)",
    "mps": "only on a Mac's GPU",
    "gpus": "only on several GPUs",
}
NOTHING = """<div id="filter-nothing" hidden>
<p><b>No entry has all of this.</b> Each of the words must be in its title, its messages or its symptoms.</p>
<p>Nearest to these words:</p><ul></ul>
<p><button type="button" data-paste="" hidden>Ask the finder with these words</button></p></div>"""


@dataclass
class Pitfall:
    """A page of the catalogue: what its front matter declares, and the folder of its scripts."""

    slug: str
    title: str
    area: str
    kind: str
    symptoms: list[str]
    also_seen: list[dict]
    needs: list[str]
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
            for text in wordings(output, self.kind)
        }
        for entry in self.also_seen:
            builds.setdefault(entry["text"], []).append(f"torch {entry['versions']}")
        return [{"text": text, "builds": list(dict.fromkeys(names))} for text, names in builds.items()]

    def told_causes(self) -> list[dict]:
        """Return the causes that a paste can tell, each with the address of its fix, as seen from this page."""
        told = [cause for cause in self.causes if "tells" in cause]
        return [{"url": address(cause["fix"]), "cause": cause["cause"], **said(cause)} for cause in told]

    def types(self) -> list[str]:
        """Return the types of exceptions and warnings that its wordings begin with."""
        found = (TYPE.match(message["text"]) for message in self.messages())
        return sorted({match[1] for match in found if match})

    def shown_under(self) -> list[Ledger]:
        """Return the ledgers of the builds of torch under which a run has shown it."""
        bad = self.scripts / "bad.py"
        return [one for one in self.ledgers if not one.environment and bad.is_file() and one.vouches_for(bad)]

    def builds(self) -> list[str]:
        return [ledger.path.stem for ledger in self.shown_under()]

    def entry(self) -> dict:
        """Return the entry of errors-full.json."""
        answers = {"causes": self.told_causes(), "sentences": [said(sentence) for sentence in self.sentences]}
        return {
            "slug": self.slug,
            "title": self.title,
            "url": f"pitfalls/{self.slug}/",
            "kind": self.kind,
            "area": self.area,
            "messages": self.messages(),
            "symptoms": self.symptoms,
            "signs": [cause["see"] for cause in self.causes if "see" in cause],
            **{name: entries for name, entries in answers.items() if entries},
        }


@once
def wordings(output: Path, kind: str) -> list[str]:
    """Return the messages that a recorded output holds."""
    return messages(output.read_text(), kind)


@once
def catalogue(root: Path) -> list[Pitfall]:
    """Return the pitfalls below `root`, by area and title. A page is one if its front matter says of which kind."""
    found = []
    for page in pitfall_pages(root):
        # what is missing or misspelt is told by the check against the schema
        names = ("title", "area", "kind", "symptoms", "also_seen", "needs", "causes", "sentences")
        declared = {name: front_matter(page).get(name, "") for name in names}
        scripts = root / "snippets" / "pitfalls" / page.stem
        found.append(Pitfall(page.stem, **declared, scripts=scripts, ledgers=ledgers(root)))
    return sorted(found, key=lambda pitfall: (pitfall.area, pitfall.title.lower()))


def address(fix: str) -> str:
    """Return the address of a fix: `#anchor` on its own page, `../page/#anchor` on another one."""
    page, _, anchor = fix.rpartition(".md")
    return f"../{page}/{anchor}" if page else f"#{fix}"


def said(entry: dict) -> dict:
    """Return what an entry of the front matter tells the finder: its wordings as a list, when, sentence, calculator."""
    told = {name: entry[name] for name in ("tells", "when", "says", "calculator") if name in entry}
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


def listed(root: Path, base: str) -> str:
    """Return the HTML of the catalogue page: its filters, the list by area, and what helps where nothing is shown."""
    pitfalls = catalogue(root)
    return "\n".join([filters_of(pitfalls, base), *map(area_of, by_area(pitfalls).items()), NOTHING])


def area_of(area_and_members: tuple[str, list[Pitfall]]) -> str:
    area, members = area_and_members
    heading = f'<h2 id="{area}">{area_title(area)}</h2>'
    return (
        f'<section class="catalogue-area">{heading}<ul class="catalogue">{"".join(map(item, members))}</ul></section>'
    )


def item(pitfall: Pitfall) -> str:
    """Return a line of the list, with what the filters ask for."""
    data = {"area": [pitfall.area], "kind": [pitfall.kind], "type": pitfall.types()}
    data |= {"device": pitfall.needs or ["any"], "torch": pitfall.builds() or ["none"]}
    attributes = " ".join(f'data-{name}="{" ".join(values)}"' for name, values in data.items() if values)
    return (
        f'<li {attributes}><a href="{pitfall.slug}/">{html.escape(pitfall.title)}</a> '
        f'<span class="kind kind-{pitfall.kind}">{pitfall.kind}</span></li>'
    )


def filters_of(pitfalls: list[Pitfall], base: str) -> str:
    """Return the form that filters the list: each choice is one that some pitfall fits."""
    found = {ledger.path.stem: ledger.label for pitfall in pitfalls for ledger in pitfall.shown_under()}
    controls = radios("kind", "Kind", list(KINDS))
    controls += select("area", "Area", {area: area_title(area) for area in by_area(pitfalls)})
    controls += select("type", "Exception", {one: one for one in sorted({t for p in pitfalls for t in p.types()})})
    controls += select("device", "Shows up", {name: DEVICES[name] for name in DEVICES if name in needed(pitfalls)})
    controls += select("torch", "Reproduced with", found | {"none": "not reproduced yet"})
    return form(controls, ".catalogue > li", base, "the catalogue", index="errors-full.json")


def needed(pitfalls: list[Pitfall]) -> set[str]:
    return {need for pitfall in pitfalls for need in pitfall.needs or ["any"]}


def into_navigation(nav: list, root: Path) -> None:
    """List the pitfalls in the navigation, by area; `navigation.prune` keeps the other areas closed."""
    pages = section(nav, "pitfalls/index.md")
    for area, members in by_area(catalogue(root)).items():
        pages.append({area_title(area): [f"pitfalls/{pitfall.slug}.md" for pitfall in members]})
