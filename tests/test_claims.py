"""The ledger of claims is whole, each verdict rests on a run, a source or a stated reason, and pages show all of it."""

import datetime
import re

import pytest
from pages import DOCS, ROOT, SNIPPETS, blocks_of, included
from playwright.sync_api import expect

from guide.claims import VERDICTS, claims, myths, of_part
from guide.docs import front_matter
from guide.outputs import variants

KNOWN = claims(ROOT)
PAGES = sorted(path for path in (DOCS / "said-and-run").glob("*.md") if path.stem not in ("index", "all"))
NAMED = re.compile(r"S\d-\d+")


def ids(text: str) -> set[str]:
    """Return the ids that a text such as "S0 1-3 9" names."""
    found = set()
    for word in text.split():
        first, _, last = word.partition("-")
        if first.startswith("S"):
            document = first
        else:
            found |= {f"{document}-{number:02}" for number in range(int(first), int(last or first) + 1)}
    return found


# S3-206 was struck from the list before it was numbered anew.
EVERY = ids("S0 1-28 S1 1-25 S2 1-33 S3 1-205 207 208")
# Judgements, facts about projects, and what cannot be run: all others need a script.
WITHOUT_A_RUN = ids("S3 74-76 86 88 102-105 107 108 111 112 114 122 125-127 166 200")
FIELDS = {"id", "part", "claim", "verdict", "right", "page"}
GROUNDS = {"snippet", "shows", "source", "as_of", "untested", "quoted"}


def problems(claim: dict) -> list[str]:
    """Return what is wrong with a claim: fields, the page, the script that it rests on, the source."""
    found = []
    if not (set(claim) >= FIELDS and set(claim) <= FIELDS | GROUNDS and claim["verdict"] in VERDICTS):
        return ["fields"]
    if not claim["right"] and claim["verdict"] != "true":
        found.append("no right statement")
    page = DOCS / claim["page"]
    if not page.is_file():
        found.append("no such page")
    elif "snippet" in claim:
        found += problems_of_run(claim, page)
    if ("snippet" in claim) != ("shows" in claim) or ("source" in claim) != ("as_of" in claim):
        found.append("half a ground")
    if not {"snippet", "source", "untested"} & set(claim):
        found.append("rests on nothing")
    if "source" in claim and not (claim["source"].startswith("https://") and is_date(claim.get("as_of"))):
        found.append("source without address or date")
    if "snippet" not in claim and "untested" not in claim and claim["id"] not in WITHOUT_A_RUN:
        found.append("needs a script, or a reason")
    if ("snippet" in claim or "untested" in claim) and claim["id"] in WITHOUT_A_RUN:
        found.append("excused without need")
    return found


def problems_of_run(claim: dict, page) -> list[str]:
    script = SNIPPETS / claim["snippet"]
    if script not in {block.script for block in blocks_of(page) if included(block)}:
        return ["page does not show the script"]
    texts = [script.read_text(), *(output.read_text() for output in variants(script))]
    shows = claim.get("shows", "").strip()
    return [] if shows and any(shows in text for text in texts) else ["shown nowhere"]


def is_date(value) -> bool:
    return isinstance(value, datetime.date)


def test_every_claim_of_the_four_documents_is_there_once():
    written = NAMED.findall("".join(re.findall(r"^- id: .*$", (DOCS / "said-and-run/claims.yml").read_text(), re.M)))
    assert sorted(written) == sorted(EVERY)


def test_every_verdict_rests_on_a_script_that_its_page_shows_on_a_source_or_on_a_reason():
    assert {claim["id"]: problems(claim) for claim in KNOWN.values() if problems(claim)} == {}


@pytest.mark.parametrize(
    ("fault", "name"),
    [
        ({"verdict": "wrong"}, "fields"),
        ({"verdict": True}, "fields"),
        ({"verdict": "false", "right": ""}, "no right statement"),
        ({"page": "said-and-run/gone.md"}, "no such page"),
        ({"page": "index.md"}, "page does not show the script"),
        ({"snippet": "detaching/gone.py"}, "page does not show the script"),
        ({"shows": "assert 1 == 2"}, "shown nowhere"),
        ({"shows": " "}, "shown nowhere"),
        ({"shows": None}, "half a ground"),
        ({"snippet": None, "shows": None}, "rests on nothing"),
        ({"snippet": None, "shows": None}, "needs a script, or a reason"),
        ({"source": "https://docs.pytorch.org/"}, "half a ground"),
        ({"source": "somewhere", "as_of": datetime.date(2026, 11, 21)}, "source without address or date"),
        ({"source": "https://docs.pytorch.org/", "as_of": "lately"}, "source without address or date"),
    ],
)
def test_a_faulty_claim_is_found(fault, name):
    claim = {key: value for key, value in (KNOWN["S0-26"] | fault).items() if value is not None}
    assert problems(KNOWN["S0-26"]) == []
    assert name in problems(claim)


def test_every_part_has_a_page_that_shows_all_of_its_claims():
    assert {path.stem for path in PAGES} == {claim["part"] for claim in KNOWN.values()}
    for path in PAGES:
        places = re.findall(r"<!-- claims: (.+?) -->", path.read_text())
        named = [name for place in places for name in NAMED.findall(place)]
        part = {claim["id"] for claim in of_part(KNOWN, path.stem)}
        assert len(named) == len(set(named)), path.stem
        assert set(named) <= part, path.stem
        assert "rest" in places or set(named) == part, path.stem


def test_the_page_of_all_claims_shows_every_one_and_filters_without_javascript(browser, site_url):
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(site_url + "said-and-run/all/")
        items = page.locator(".claims li:visible")
        expect(items).to_have_count(len(EVERY))
        page.get_by_label("false", exact=True).check()
        expect(items).to_have_count(sum(claim["verdict"] == "false" for claim in KNOWN.values()))
        page.get_by_label("About").select_option("zero-grad")
        page.get_by_label("imprecise", exact=True).check()
        chosen = [claim for claim in of_part(KNOWN, "zero-grad") if claim["verdict"] == "imprecise"]
        expect(items).to_have_count(len(chosen))


def test_a_quoted_message_that_torch_does_not_have_leads_to_what_is_true_of_it(browser, site_url):
    for myth in myths(ROOT):
        with browser.new_context() as context:
            page = context.new_page()
            page.goto(site_url + "pitfalls/")
            page.locator("#error-finder").fill(f"RuntimeError: {myth['messages'][0]['text']}!")
            first = page.locator("#error-finder-results a").first
            expect(first).to_have_text(myth["title"])
            first.click()
            expect(page.locator(f"li#{myth['slug']}")).to_be_visible()
    assert myths(ROOT)


def test_titles_of_the_questions_differ():
    titles = [front_matter(path)["title"] for path in PAGES]
    assert len(set(titles)) == len(titles)
