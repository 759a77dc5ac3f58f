"""What the error finder finds, in a real browser: captured messages, reports, symptoms; and what it refuses."""

import json
import re

import pytest
from pastes import HOSTILE, MUTATIONS, NEAR_STRANGERS, REPORTS, cut_short, in_traceback
from playwright.sync_api import expect

# The finder reads the first and the last 32 kB of a paste; its patterns together look at each character so many times.
MOST_LOOKS = 200 * 65_536


@pytest.fixture(scope="module")
def pages(site):
    """The entries of errors.json, by slug."""
    return {entry["slug"]: entry for entry in json.loads((site / "errors.json").read_text())}


@pytest.fixture(scope="module")
def rank(browser, site_url):
    """A function from pastes to the slugs that the site's own script ranks for each, best first."""
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(site_url + "pitfalls/")
        page.locator("#error-finder").focus()  # the ranking is loaded when a box is touched
        page.wait_for_function("Boolean(globalThis.errorFinder?.rank)")
        page.evaluate("async () => { window.ix = errorFinder.index(await (await fetch('../errors.json')).json()); }")
        yield lambda pastes: page.evaluate(
            "pastes => pastes.map(paste => errorFinder.rank(ix, paste).map(hit => hit.page.slug))", list(pastes)
        )


@pytest.mark.parametrize("mutate", MUTATIONS, ids=lambda mutate: "as_captured" if mutate is str else mutate.__name__)
def test_own_message_of_a_page_finds_it(mutate, pages, rank):
    def squash(text):
        return re.sub(r"[\W\d_]+", "", text)

    cases = [(slug, message["text"]) for slug, page in pages.items() for message in page["messages"]]
    missed = []
    for (slug, message), found in zip(cases, rank(mutate(message) for _, message in cases), strict=True):
        # Pages that share a sentence, or its beginning when the rest is cut off, are equally right.
        start = squash(mutate(message) if mutate is cut_short else message)
        right = {slug} | {
            other
            for other, page in pages.items()
            if any(squash(known["text"]).startswith(start) for known in page["messages"])
        }
        if not right & set(found[:1]):
            missed.append((slug, mutate(message), found))
    assert cases
    assert not missed


def test_every_symptom_of_a_page_is_answered_with_it(pages, rank):
    cases = [(slug, line) for slug, page in pages.items() for line in page["symptoms"]]
    answers = rank(line for _, line in cases)
    missed = [(case, found) for case, found in zip(cases, answers, strict=True) if case[0] not in found[:3]]
    assert not missed


def test_reports_are_answered_or_refused(pages, rank, capsys):
    counts, wrong = {}, []
    for report, found in zip(REPORTS, rank(report["query"] for report in REPORTS), strict=True):
        right = {report["slug"], *report["also_ok"]} & set(pages)
        row = counts.setdefault((report["kind"], bool(right)), [0, 0, 0, 0])
        good = bool(right & set(found[:1])) if right else not found
        for column, value in enumerate((1, good, bool(right & set(found[:3])), not found)):
            row[column] += value
        if not good:
            wrong.append((report["kind"], report["id"], report["slug"], found[:1]))
    with capsys.disabled():
        print(f"\n{'reports':22}{'all':>5}{'first':>7}{'in three':>10}{'refused':>9}")
        for (kind, known), (every, first, three, refused) in sorted(counts.items()):
            name = kind + ("" if known else ", no page")
            print(f"{name:22}{every:5}{first if known else '-':>7}{three if known else '-':>10}{refused:9}")
    wrong_errors = [case for case in wrong if case[0] != "symptom"]
    assert not wrong_errors
    every, _, _, refused = counts[("symptom", False)]
    assert refused * 2 >= every
    every, first, _, _ = counts[("symptom", True)]
    assert first * 2 >= every


@pytest.mark.parametrize(("paste", "slugs"), NEAR_STRANGERS, ids=lambda value: str(value)[:60])
def test_near_strangers_are_refused(paste, slugs, pages, rank):
    answers = set(slugs.split()) & set(pages)
    for variant in (paste, in_traceback(paste)) if re.match(r"[\w.]*(?:Error|Exception):", paste) else (paste,):
        [found] = rank([variant])
        assert answers & set(found[:1]) if answers else not found


def test_with_several_errors_the_telling_one_decides(pages, rank):
    """Each page's error, when the paste goes on with an error that is only its consequence."""
    ending = "RuntimeError: DataLoader worker (pid(s) 4711) exited unexpectedly"
    consequences = "exited unexpectedly|Ran out of input|Broken pipe|Caught|assert triggered"
    cases = [
        message["text"]
        for page in pages.values()
        for message in page["messages"]
        if page["kind"] == "error" and not re.search(consequences, message["text"])
    ]
    answers = rank(in_traceback(message) + "\n\n" + in_traceback(ending) for message in cases)
    for message, found in zip(cases, answers, strict=True):
        right = {slug for slug, page in pages.items() if message in [known["text"] for known in page["messages"]]}
        assert right & set(found[:1])


def test_symptoms_are_in_words_of_our_own(pages):
    def fives(text):
        words = re.findall(r"[a-z0-9_]+", text.lower())
        return {tuple(words[start : start + 5]) for start in range(len(words) - 4)}

    reported = set().union(*(fives(report["query"]) for report in REPORTS if report["kind"] == "symptom"))
    copied = [(page["slug"], line) for page in pages.values() for line in page["symptoms"] if fives(line) & reported]
    assert not copied


COUNTING = """() => {
    window.looks = 0;
    const counted = (owner, name, subject) => {
        const original = owner[name];
        owner[name] = function (...args) {
            window.looks += String(subject(this, args)).length;
            return original.apply(this, args);
        };
    };
    for (const name of ["replace", "split", "match", "matchAll"]) counted(String.prototype, name, text => text);
    counted(RegExp.prototype, "test", (_, args) => args[0]);
}"""


@pytest.mark.parametrize("expression", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_runs_nothing_and_costs_no_more_than_any_other(expression, browser, site_url):
    """What is counted is the characters that the finder's patterns look at: `make benchmark` has the times."""
    with browser.new_context() as context:
        page = context.new_page()
        problems = []
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.on("dialog", lambda dialog: problems.append(dialog.message))
        page.goto(site_url + "pitfalls/")
        box, status = page.locator("#error-finder"), page.locator("#error-finder-status")
        box.fill("warm up")
        expect(status).not_to_be_empty()
        page.evaluate(COUNTING)
        page.evaluate(
            """text => {
                const [box, status] = ["error-finder", "error-finder-status"].map(id => document.getElementById(id));
                status.textContent = "";
                box.value = text;
                box.dispatchEvent(new Event("input", { bubbles: true }));
            }""",
            page.evaluate(expression),
        )
        expect(status).not_to_be_empty()
        assert 0 < page.evaluate("looks") < MOST_LOOKS
        assert len(box.input_value()) <= 2 * 32768 + 1
        assert page.evaluate("window.executed") is None
        assert page.locator(".error-finder :is(img, script, svg, b)").count() == 0
        assert not problems
