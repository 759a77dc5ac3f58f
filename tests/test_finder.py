"""What the error finder finds, in a real browser: captured messages, reports, symptoms; and what it refuses."""

import json
import re
from functools import cache

import pytest
from pastes import (
    HOSTILE,
    MUTATIONS,
    NEAR_STRANGERS,
    NOISE,
    PRIVATE,
    REPORTS,
    STRANGERS,
    cut_short,
    in_traceback,
)
from playwright.sync_api import expect

# The finder reads the first and the last 32 kB of a paste; its patterns together look at each character so many times.
MOST_LOOKS = 200 * 65_536


@pytest.fixture(scope="module")
def pages(site):
    """The entries of errors-full.json, by slug."""
    return {entry["slug"]: entry for entry in json.loads((site / "errors-full.json").read_text())}


@pytest.fixture(scope="module")
def rank(finder):
    """A function from pastes to the slugs that the site's own script ranks for each, best first."""
    ranked = "pastes => pastes.map(paste => errorFinder.rank(ix, paste).map(hit => hit.page.slug))"
    return lambda pastes: finder.evaluate(ranked, list(pastes))


@cache
def squash(text: str) -> str:
    """Return the letters of a message: pages that share them are equally right."""
    return re.sub(r"[\W\d_]+", "", text)


@cache
def beginning(text: str) -> str:
    return squash(re.sub(r"(?:Float|Double|Half|Long|Int)(?:Tens\w*)?", "", text))


@pytest.mark.parametrize("mutate", MUTATIONS, ids=lambda mutate: "as_captured" if mutate is str else mutate.__name__)
def test_own_message_of_a_page_finds_it(mutate, pages, rank):
    cases = [(slug, message["text"]) for slug, page in pages.items() for message in page["messages"]]
    missed = []
    for (slug, message), found in zip(cases, rank(mutate(message) for _, message in cases), strict=True):
        # Pages that share a sentence, or its beginning but for a dtype when the rest is cut off, are equally right.
        letters = beginning if mutate is cut_short else squash
        start = letters(mutate(message) if mutate is cut_short else message)
        right = {slug} | {
            other
            for other, page in pages.items()
            if any(letters(known["text"]).startswith(start) for known in page["messages"])
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

    def share(kinds, known, column):
        rows = [row for (kind, has), row in counts.items() if kind in kinds and has == known]
        return sum(row[column] for row in rows) / sum(row[0] for row in rows)

    errors = ("message", "traceback")
    assert share(errors, True, 1) >= 0.99, wrong
    assert share(errors, True, 2) == 1, wrong
    assert share((*errors, "none"), False, 3) >= 0.97, wrong
    assert share(("symptom",), True, 1) >= 0.8, wrong
    assert share(("symptom",), True, 2) >= 0.92, wrong


# Noise


def rightly_answered(pages, rank):
    """Return the reports that are answered with their page, each with the slugs that are right."""
    known = [(report["query"], {report["slug"], *report["also_ok"]} & set(pages)) for report in REPORTS]
    known = [(query, right) for query, right in known if right]
    answers = rank(query for query, _ in known)
    return [case for case, found in zip(known, answers, strict=True) if case[1] & set(found[:1])]


def pairs_of_noise():
    """Each kind of noise with those that stand 1, 7 and 20 places behind it: each meets three others."""
    names = list(NOISE)
    return [(one, names[(n + step) % len(names)]) for n, one in enumerate(names) for step in (1, 7, 20)]


@pytest.mark.parametrize("layers", [1, 2])
def test_noise_costs_at_most_one_right_answer_in_a_hundred(layers, pages, rank):
    known = rightly_answered(pages, rank)
    kinds = [(name,) for name in NOISE] if layers == 1 else pairs_of_noise()
    cases = []
    for n, names in enumerate(kinds):
        for query, right in known[n % 3 :: 3]:
            for name in names:
                query = NOISE[name](query)
            cases.append((" + ".join(names), query, right))
    lost = [
        (names, right, found[:1])
        for (names, _, right), found in zip(cases, rank(query for _, query, _ in cases), strict=True)
        if not right & set(found[:1])
    ]
    assert len(cases) > 500
    assert len(lost) <= len(cases) / 100, lost


def test_strangers_are_refused_with_the_environment_and_thanks_around_them_too(rank):
    around = (
        "a greeting and thanks",
        "the environment before",
        "the environment after",
        "a warning about workers before",
    )
    cases = STRANGERS + [NOISE[name](stranger) for name in around for stranger in STRANGERS]
    claimed = [(paste, found) for paste, found in zip(cases, rank(cases), strict=True) if found]
    assert len(STRANGERS) >= 150
    assert len(claimed) <= len(cases) * 0.03, claimed


def test_no_wording_of_a_page_answers_a_typed_error_of_another_library(rank):
    typed = [stranger for stranger in STRANGERS if re.match(r"[\w.]*(?:Error|Exception): ", stranger)]
    assert len(typed) > 100
    claimed = [(paste, found) for paste, found in zip(typed, rank(typed), strict=True) if found]
    assert not claimed


def test_the_root_cause_comes_first_and_what_follows_it_after(rank):
    first = "RuntimeError: mat1 and mat2 shapes cannot be multiplied (32x1352 and 1568x10)"
    second = "RuntimeError: element 0 of tensors does not require grad and does not have a grad_fn"
    between = "\n\nDuring handling of the above exception, another exception occurred:\n\n"
    [found] = rank([in_traceback(first) + between + in_traceback(second)])
    assert found[:2] == ["mat1-mat2-shapes", "element-0-does-not-require-grad"]


def test_nothing_private_is_published(finder):
    told = finder.evaluate("lines => lines.map(errorFinder.telling)", [re.sub("[{}]", "", line) for line in PRIVATE])
    assert len(PRIVATE) >= 50
    for line, text in zip(PRIVATE, told, strict=True):
        private = re.findall(r"\{([^}]+)\}", line)
        words = {part for secret in private for part in re.split(r"[\\/@.:]", secret) if len(part) > 3}
        assert text.startswith("RuntimeError: ")
        assert not [word for word in words if word in text], line


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
        letters = squash(message)
        right = {
            slug for slug, page in pages.items() if letters in [squash(known["text"]) for known in page["messages"]]
        }
        assert right & set(found[:1]), message


def test_symptoms_are_in_words_of_our_own(pages):
    def fives(text):
        words = re.findall(r"[a-z0-9_]+", text.lower())
        return {tuple(words[start : start + 5]) for start in range(len(words) - 4)}

    reported = set().union(*(fives(report["query"]) for report in REPORTS if report["kind"] == "symptom"))
    copied = [(page["slug"], line) for page in pages.values() for line in page["symptoms"] if fives(line) & reported]
    assert not copied


WORK = r"""([entries, pastes, times]) => {
    const changed = n => (word, at) => (at + n) % 3 ? word : word + "abcdefghijklmnop"[n];
    const other = (text, n) => n ? text.replace(/\w{4,}/g, changed(n)) : text;
    const relatives = n => entries.map(entry => ({
        ...entry, slug: entry.slug + n, symptoms: entry.symptoms.map(text => other(text, n)),
        messages: entry.messages.map(({ text }) => ({ text: other(text, n) })),
    }));
    const many = Array.from({ length: times }, (_, n) => relatives(n)).flat(), walked = new Set();
    let looked = 0;
    const { get, has } = Map.prototype;
    Map.prototype.get = function (key) {
        const found = get.call(this, key);
        looked += 1 + (found && walked.has(this) ? found.length : 0);
        return found;
    };
    Map.prototype.has = function (key) { looked++; return has.call(this, key); };
    const index = errorFinder.index(many), built = looked;
    [index.linesWith, index.pagesWith].forEach(map => walked.add(map));
    looked = 0;
    for (const paste of pastes) errorFinder.rank(index, paste);
    Object.assign(Map.prototype, { get, has });
    return [built, looked / pastes.length];
}"""


def test_work_grows_no_faster_than_the_catalogue_and_an_answer_much_slower(pages, finder):
    """What is counted is what is looked up: features, candidates, words. What is added are relatives of the pages."""
    pastes = [report["query"] for report in REPORTS]
    counted = [finder.evaluate(WORK, [list(pages.values()), pastes, times]) for times in (1, 4, 16)]
    built, answered = zip(*counted, strict=True)
    assert built[1] < 5 * built[0]
    assert built[2] < 5 * built[1]
    assert answered[2] < 8 * answered[0], "of sixteen times the catalogue"


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
