"""The catalogue of pitfalls, made from the front matter of their pages and the recorded outputs of their scripts.

From these come the navigation and the tags by area, the list on the catalogue page, and errors.json for the finder.
"""

import html
import json
import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import changes
import claims
import verified
from jinja2 import Environment, FileSystemLoader
from mkdocs.plugins import event_priority
from mkdocs.utils.meta import get_data
from outputs import expected_output, messages, variants


@dataclass
class Pitfall:
    """A page of the catalogue: what its front matter declares, and the folder of its scripts."""

    slug: str
    title: str
    area: str
    kind: str
    symptoms: list[str]
    also_seen: list[dict]
    scripts: Path
    ledgers: list[verified.Ledger]

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

    def entry(self) -> dict:
        """Return the entry of errors.json."""
        return {
            "slug": self.slug,
            "title": self.title,
            "url": f"pitfalls/{self.slug}/",
            "kind": self.kind,
            "area": self.area,
            "messages": self.messages(),
            "symptoms": self.symptoms,
        }


def catalogue(root: Path) -> list[Pitfall]:
    """Return the pitfalls below `root`, by area and title. A page is one if its front matter says of which kind."""
    found, ledgers = [], verified.ledgers(root)
    for page in root.glob("docs/pitfalls/*.md"):
        meta = get_data(page.read_text(encoding="utf-8"))[1]
        if "kind" in meta:
            # what is missing or misspelt is told by the check against the schema
            declared = {name: meta.get(name, "") for name in ("title", "area", "kind", "symptoms", "also_seen")}
            found.append(
                Pitfall(page.stem, **declared, scripts=root / "snippets" / "pitfalls" / page.stem, ledgers=ledgers)
            )
    return sorted(found, key=lambda pitfall: (pitfall.area, pitfall.title.lower()))


def selects(ledger: verified.Ledger, script: Path, output: Path) -> bool:
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


def _root(config) -> Path:
    return Path(config.config_file_path).parent


def on_config(config):
    """List the pitfalls in the navigation, by area; `navigation.prune` keeps the other areas closed."""
    section = next(item["Pitfalls"] for item in config.nav if "Pitfalls" in item)
    for area, members in by_area(catalogue(_root(config))).items():
        section.append({area_title(area): [f"pitfalls/{pitfall.slug}.md" for pitfall in members]})
    return config


@event_priority(100)  # before the plugin that collects the tags
def on_page_markdown(markdown, page, **_):
    if "area" in page.meta:
        page.meta["tags"] = [area_title(page.meta["area"])]
    return markdown


def on_page_content(content, page, config, **_):
    """Put the error finder, the list of pitfalls and the tables of builds where a page asks for them."""
    base, root = "../" * page.url.count("/") or "./", _root(config)
    places = {
        "<!-- error-finder -->": lambda: error_finder(config, base),
        "<!-- catalogue -->": lambda: list_of(catalogue(root)),
        "<!-- verified-builds -->": lambda: verified.builds_table(root, base),
        "<!-- verified-pages -->": lambda: verified.pages_table(root, base),
        "<!-- changed-messages -->": lambda: changes.as_html(root, base),
    }
    return re.sub("|".join(places), lambda match: places[match[0]](), content)


def error_finder(config, base: str) -> str:
    """Return the HTML of the finder's box on a page from which `base` leads to the root of the site."""
    partials = Environment(loader=FileSystemLoader(_root(config) / "overrides" / "partials"), autoescape=True)
    return partials.get_template("error-finder.html").render(base=base.rstrip("/"), repo_url=config.repo_url)


def on_post_build(config):
    entries = [pitfall.entry() for pitfall in catalogue(_root(config))] + claims.myths(_root(config))
    Path(config.site_dir, "errors.json").write_text(json.dumps(entries, separators=(",", ":")), encoding="utf-8")
    Path(config.site_dir, "changed.xml").write_text(changes.as_feed(_root(config), config.site_url), encoding="utf-8")
