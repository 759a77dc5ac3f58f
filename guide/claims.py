"""What is said and what runs: docs/said-and-run/claims.yml holds the claims, pages show them where they ask for it.

`<!-- claims: S0-04, S0-26 -->` becomes these claims, `rest` those of the page's part that it does not name, `counts` a
table of verdicts, `all` every claim, with a filter made of radio buttons and CSS: it needs no script.
"""

import re
from html import escape
from pathlib import Path

import yaml

from guide.docs import address, front_matter
from guide.once import once

VERDICTS = ["true", "imprecise", "outdated", "false", "opinion"]
PLACE = re.compile(r"<!-- claims: (.+?) -->")


@once
def claims(root: Path) -> dict[str, dict]:
    """Return the claims by their ids, in the order of the file."""
    file = root / "docs" / "said-and-run" / "claims.yml"
    if not file.is_file():
        return {}
    listed = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return {claim["id"]: claim for claim in listed}


def of_part(known: dict[str, dict], part: str) -> list[dict]:
    return [claim for claim in known.values() if claim["part"] == part]


def myths(root: Path) -> list[dict]:
    """Return entries for the finder: the claims that quote a message which torch does not have."""
    return [
        {
            "slug": claim["id"].lower(),
            "title": f"torch has no error “{claim['quoted']}”",
            "url": address(claim["page"]) + "#" + claim["id"].lower(),
            "kind": "myth",
            "area": "said and run",
            "messages": [{"text": claim["quoted"], "builds": []}],
            "symptoms": [],
        }
        for claim in claims(root).values()
        if "quoted" in claim
    ]


def shown(names: str, page: Path, root: Path, base: str) -> str:
    """Return what a page asks for: claims by their ids, the `rest` of its part, the `counts`, or `all`."""
    known = claims(root)
    if names == "counts":
        return counts(known, root, base)
    if names == "all":
        return every_claim(known, root, base)
    if names == "rest":
        named = set(re.findall(r"S\d-\d+", " ".join(PLACE.findall(page.read_text(encoding="utf-8")))))
        return as_list([claim for claim in of_part(known, page.stem) if claim["id"] not in named], root, base)
    said = [known[name] for name in names.split(", ")]
    return "<p>What is said:</p>\n" + as_list(said, root, base, grounds=False)


def as_list(listed: list[dict], root: Path, base: str, grounds: bool = True) -> str:
    """Return claims as an HTML list: what is said, the verdict, what holds, and what that rests on."""
    items = []
    for claim in listed:
        anchor = claim["id"].lower()
        ground = f'<a href="#{anchor}">{claim["id"]}</a> {ground_of(claim, root, base)}' if grounds else ""
        items.append(
            f'<li id="{anchor}" data-verdict="{claim["verdict"]}" data-part="{claim["part"]}">'
            f'<span class="said">{inline(claim["claim"])}</span> {verdict(claim["verdict"])} {inline(claim["right"])}'
            + (f'<span class="ground">{ground}</span></li>' if ground else "</li>")
        )
    return f'<ul class="claims">{"".join(items)}</ul>'


def ground_of(claim: dict, root: Path, base: str) -> str:
    """Return what a verdict rests on: a line of a script or its output, a source and its date, or a reason."""
    link = f'<a href="{base}{address(claim["page"])}">{escape(title(root, claim["page"]))}</a>'
    parts = [f"On the page {link}"]
    if "snippet" in claim:
        parts = [f"Run on the page {link}: <code>{escape(claim['shows'])}</code>"]
    if "source" in claim:
        name = claim["source"].removeprefix("https://").rstrip("/")
        parts.append(f'<a href="{escape(claim["source"])}">{escape(name)}</a>, looked up on {claim["as_of"]}')
    if "untested" in claim:
        parts.append(f"not tested: {inline(claim['untested'])}")
    return "; ".join(parts) + "."


def counts(known: dict[str, dict], root: Path, base: str) -> str:
    """Return a table: for each part, a link to its page and how many claims have each verdict."""
    rows = []
    for part in dict.fromkeys(claim["part"] for claim in known.values()):
        page = f"said-and-run/{part}.md"
        rows.append((f'<a href="{base}{address(page)}">{escape(title(root, page))}</a>', of_part(known, part)))
    rows = [*sorted(rows, key=lambda row: -len(row[1])), ("all", list(known.values()))]
    head = "".join(f"<th>{name}</th>" for name in ["question", *VERDICTS, "all", "run"])
    body = "".join(count(*row) for row in rows)
    return f'<div class="counts"><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>'


def count(name: str, listed: list[dict]) -> str:
    numbers = [sum(claim["verdict"] == one for claim in listed) for one in VERDICTS]
    cells = [name, *numbers, len(listed), sum("snippet" in claim for claim in listed)]
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


def every_claim(known: dict[str, dict], root: Path, base: str) -> str:
    """Return all claims with a filter by verdict and by part."""
    parts = sorted({claim["part"] for claim in known.values()})
    titles = {part: part.replace("-", " ") for part in parts}
    choices = choice("verdict", {one: one for one in VERDICTS}) + choice("part", titles)
    listed = as_list(list(known.values()), root, base)
    return f'<div class="every-claim">{choices}{listed}<p class="number"></p></div>'


def choice(name: str, values: dict[str, str]) -> str:
    """Return radio buttons, and the rules that hide what does not have the chosen value."""
    rules = "".join(
        f'.every-claim:has(#{name}-{value}:checked) li:not([data-{name}="{value}"]){{display:none}}' for value in values
    )
    buttons = "".join(
        f'<label><input type="radio" name="{name}" id="{name}-{value}"{" checked" * (value == "all")}> {text}</label>'
        for value, text in {"all": "all", **values}.items()
    )
    return f'<style>{rules}</style><fieldset class="choice"><legend>{name}</legend>{buttons}</fieldset>'


def verdict(name: str) -> str:
    return f'<span class="verdict verdict-{name}">{name}</span>'


def inline(text: str) -> str:
    """Return text as HTML, what stands between backticks as code."""
    return re.sub("`([^`]+)`", r"<code>\1</code>", escape(text, quote=False))


def title(root: Path, page: str) -> str:
    return front_matter(root / "docs" / page)["title"]
