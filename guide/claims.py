"""What is said and what runs: docs/said-and-run/claims.yml holds the claims, pages show them where they ask for it.

`<!-- claims: S0-04, S0-26 -->` becomes these claims, `rest` those of the page's part that it does not name, `questions`
the parts with their short answers, `all` every claim, with filters. Those by verdict and by part need no script.
"""

import re
from collections import Counter
from html import escape
from pathlib import Path

import yaml

from guide.docs import address, front_matter, title_of
from guide.filters import form, radios, select
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
    """Return what a page asks for: claims by their ids, the `rest` of its part, the `questions`, or `all`."""
    known = claims(root)
    if names == "questions":
        return questions(known, root, base)
    if names == "all":
        return every_claim(known, root, base)
    if names == "rest":
        named = set(re.findall(r"S\d-\d+", " ".join(PLACE.findall(page.read_text(encoding="utf-8")))))
        return as_list([claim for claim in of_part(known, page.stem) if claim["id"] not in named], root, base)
    said = [known[name] for name in names.split(", ")]
    return "<p>What is said:</p>\n" + as_list(said, root, base, grounds=False)


def as_list(listed: list[dict], root: Path, base: str, grounds: bool = True) -> str:
    """Return claims as an HTML list: what is said, the verdict, what holds, and what that rests on."""
    return f'<ul class="claims">{"".join(as_item(claim, root, base, grounds) for claim in listed)}</ul>'


def as_item(claim: dict, root: Path, base: str, grounds: bool) -> str:
    """Return a claim with its verdict in a column of its own."""
    anchor = claim["id"].lower()
    link = f'<a href="#{anchor}" aria-label="Link to claim {claim["id"]}">#</a>'
    ground = f'<span class="ground">{ground_of(claim, root, base)} {link}</span>' if grounds else ""
    said = f'<span class="said">{inline(claim["claim"])}</span> {inline(claim["right"])}{ground}'
    data = f'data-verdict="{claim["verdict"]}" data-part="{claim["part"]}"'
    return f'<li id="{anchor}" {data}>{verdict(claim["verdict"])}<div>{said}</div></li>'


def ground_of(claim: dict, root: Path, base: str) -> str:
    """Return what a verdict rests on: a line of a script or its output, a source and its date, or a reason."""
    link = f'<a href="{base}{address(claim["page"])}">{escape(title_of(root / "docs" / claim["page"]))}</a>'
    parts = [f"On the page {link}"]
    if "snippet" in claim:
        parts = [f"Run on the page {link}: <code>{escape(claim['shows'])}</code>"]
    if "source" in claim:
        name = claim["source"].removeprefix("https://").rstrip("/")
        parts.append(f'<a href="{escape(claim["source"])}">{escape(name)}</a>, looked up on {claim["as_of"]}')
    if "untested" in claim:
        parts.append(f"not tested: {inline(claim['untested'])}")
    return "; ".join(parts) + "."


def questions(known: dict[str, dict], root: Path, base: str) -> str:
    """Return the parts, those with most claims first: the question, the short answer, how many have each verdict."""
    parts = Counter(claim["part"] for claim in known.values())
    return f'<ul class="questions">{"".join(question(part, known, root, base) for part, _ in parts.most_common())}</ul>'


def question(part: str, known: dict[str, dict], root: Path, base: str) -> str:
    page = f"said-and-run/{part}.md"
    short = inline(front_matter(root / "docs" / page)["short"])
    counts = Counter(claim["verdict"] for claim in of_part(known, part))
    numbers = " ".join(verdict(one, f"{counts[one]} {one}") for one in VERDICTS if counts[one])
    link = f'<a href="{base}{address(page)}">{escape(title_of(root / "docs" / page))}</a>'
    return f"<li>{link}<p>{short}</p><small>{numbers}</small></li>"


def every_claim(known: dict[str, dict], root: Path, base: str) -> str:
    """Return all claims with filters by verdict, by part and by words."""
    parts = sorted({claim["part"] for claim in known.values()})
    controls = radios("verdict", "Verdict", VERDICTS) + select("part", "About", {p: p.replace("-", " ") for p in parts})
    filters = form(controls, ".claims > li", base, "the claims")
    return f'<div class="every-claim">{filters}{as_list(list(known.values()), root, base)}</div>'


def verdict(name: str, text: str = "") -> str:
    return f'<span class="verdict verdict-{name}">{text or name}</span>'


def inline(text: str) -> str:
    """Return text as HTML, what stands between backticks as code."""
    return re.sub("`([^`]+)`", r"<code>\1</code>", escape(text, quote=False))
