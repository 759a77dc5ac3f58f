"""The links from the finder to the calculators: legal, and answered there with the message that was pasted."""

import re
from urllib.parse import parse_qsl, urlsplit

import pytest
from pages import DOCS, pitfall_pages
from pastes import REPORTS, in_traceback
from playwright.sync_api import expect

from guide.catalogue import catalogue
from guide.docs import front_matter
from guide.run_snippet import ROOT

CALCULATORS = ("shapes", "broadcasting", "memory")
# Their message says that the shapes differ, which broadcasting then allows or refuses; or holds no shape at all.
OTHER_WORDS = {"loss-shape-broadcast", "cuda-out-of-memory"}
LINKED = {
    page.stem
    for page in pitfall_pages()
    for entry in [*front_matter(page).get("causes", []), *front_matter(page).get("sentences", [])]
    if "calculator" in entry
}


@pytest.fixture(scope="module")
def links(finder):
    """A function from pairs (slug or "" for the finder's first, paste) to the address, or None."""
    say = """([slug, paste]) => {
        const hit = errorFinder.rank(ix, paste).find(hit => !slug || hit.page.slug === slug);
        return hit && errorFinder.say(hit, paste).calculator?.address || null;
    }"""
    return lambda pastes: finder.evaluate(f"pastes => pastes.map({say})", [list(pair) for pair in pastes])


@pytest.fixture(scope="module")
def calculators(browser, site_url):
    """A function from addresses to what stands in the fields there, and what the calculator answers to that."""
    read = """() => {
        const form = document.querySelector("form.calculator"), values = {};
        for (const { name, type, checked, disabled, value } of form.elements) {
            const typed = type === "checkbox" ? checked ? "True" : "False" : value;
            if (name && !disabled && (type !== "radio" || checked)) values[name] = typed;
        }
        const answer = calculators[form.dataset.calculator].answer(values);
        return [values, JSON.parse(JSON.stringify(answer))];
    }"""
    with browser.new_context() as context:
        page = context.new_page()

        def visit(address):
            page.goto(site_url + address)
            page.locator("form.calculator output > *").first.wait_for()
            return page.evaluate(read)

        yield lambda addresses: {address: visit(address) for address in addresses}


def known() -> list[tuple[str, str, bool]]:
    """Return slug and message of the pages that link to a calculator, and whether a run of the page wrote it."""
    by_slug = {pitfall.slug: pitfall for pitfall in catalogue(ROOT)}
    return [
        (slug, message["text"], not any(build.startswith("torch ") for build in message["builds"]))
        for slug in sorted(LINKED)
        for message in by_slug[slug].messages()
    ]


def test_ten_pages_link_to_a_calculator():
    assert len(LINKED) >= 10
    assert all((DOCS / "calculators" / f"{name}.md").is_file() for name in CALCULATORS)


def test_filled_links_are_legal_and_answered_with_the_message_that_was_pasted(links, calculators):
    cases = known()
    asked = links((slug, in_traceback(text)) for slug, text, _ in cases)
    answers = calculators({address for address in asked if address})
    answered = dict.fromkeys(CALCULATORS, 0)
    told = set()
    for (slug, text, recorded), address in zip(cases, asked, strict=True):
        if not address:
            continue
        fields, answer = answers[address]
        assert "problem" not in answer, (address, answer)
        assert set(parse_qsl(urlsplit(address).query, keep_blank_values=True)) <= set(fields.items()), (address, fields)
        if recorded and slug not in OTHER_WORDS:
            assert " ".join(answer["error"]["text"].split()) in " ".join(text.split()), (address, answer["error"])
            told.add(slug)
        answered[urlsplit(address).path.split("/")[1]] += 1
    assert all(answered.values()), answered
    assert told == LINKED - OTHER_WORDS


def test_links_of_reports_are_legal(links, calculators):
    """What people pasted is not always a message of this torch; no link leads to a form that refuses it."""
    addresses = set(filter(None, links(("", report["query"]) for report in REPORTS)))
    assert len(addresses) >= 10
    refused = {at: answer for at, (_, answer) in calculators(addresses).items() if "problem" in answer}
    assert refused == {}


def test_every_calculator_is_one_that_the_site_has():
    for page in pitfall_pages():
        meta = front_matter(page)
        for entry in [*meta.get("causes", []), *meta.get("sentences", [])]:
            name, _, query = entry.get("calculator", "shapes/?").partition("/?")
            assert name in CALCULATORS
            form = (DOCS / "calculators" / f"{name}.md").read_text(encoding="utf-8")
            fields = set(re.findall(r'\bname="(\w+)"', form))
            assert {field for field, _ in parse_qsl(re.sub(r"\{[^}]*\}", "1", query), keep_blank_values=True)} <= fields


def test_what_is_filled_in_is_encoded(finder):
    say = """([tells, calculator, text]) => errorFinder.say(
        { page: { sentences: [{ tells: [tells], calculator }] }, text }, text)"""
    cases = [
        (["in [{s:shape}]", "broadcasting/?a={s}", "in [8, 1, 64]"], "calculators/broadcasting/?a=8,1,64"),
        (["in [{s:shape}]", "broadcasting/?a={s}", "in []"], "calculators/broadcasting/?a="),
        (["of {s:size}", "memory/?card={s}", "of 512.00 MiB"], "calculators/memory/?card=0.50"),
        (["at {s:text}.", "broadcasting/?a={s}", "at a&b=<1>#."], "calculators/broadcasting/?a=a%26b%3D%3C1%3E%23"),
        (["({A}x{B})", "shapes/?input={A * B}", "(3x4)"], "calculators/shapes/?input=12"),
    ]
    for given, address in cases:
        said = finder.evaluate(say, given)
        assert (said["calculator"]["address"], said["sentence"], said["cause"]) == (address, None, None)
    assert finder.evaluate(say, ["({A}x{B})", "shapes/?input={A / B}", "(3x4)"])["calculator"] is None


def test_a_cause_without_a_calculator_has_that_of_the_page(finder):
    tells = ["({A}x{B})"]
    cause = {"tells": tells, "url": "#a", "cause": "a", "says": "{A} came."}
    others = [{"tells": tells, "says": "not shown"}, {"tells": tells, "calculator": "shapes/?input={B}"}]
    hit = {"page": {"causes": [cause], "sentences": others}, "text": "(3x4)"}
    said = finder.evaluate("hit => errorFinder.say(hit, hit.text)", hit)
    assert (said["sentence"], said["calculator"]["address"]) == ("3 came.", "calculators/shapes/?input=4")


# On the site

PASTE = "RuntimeError: mat1 and mat2 shapes cannot be multiplied (32x77 and 99x10)"
LINK = "Try these numbers in the shape calculator"


@pytest.fixture
def page(browser, site_url):
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(site_url + "pitfalls/", wait_until="networkidle")
        yield page


def test_result_leads_to_the_filled_calculator_and_leaves_no_note_there(page, site_url):
    page.evaluate("window.same = true")
    page.locator("#error-finder").fill(PASTE)
    page.locator("#error-finder-results").get_by_role("link", name=LINK).first.click()
    expect(page).to_have_url(f"{site_url}calculators/shapes/?layer=linear&input=32,77&in_features=99&out_features=10")
    expect(page.locator("form.calculator output")).to_contain_text("(32x77 and 99x10)")
    expect(page.locator(".from-paste")).to_have_count(0)
    assert page.evaluate("window.same"), "the page was not changed in place"


def test_page_of_the_result_has_the_link_too(page, site_url):
    page.locator("#error-finder").fill(PASTE)
    page.locator("#error-finder-results a[data-slug]").first.click()
    note = page.get_by_role("note", name="From what you pasted")
    note.get_by_role("link", name=LINK).click()
    expect(page.locator("form.calculator [name=in_features]")).to_have_value("99")
