"""The ways into the guide: home, the path to learn from, previous and next, the filters, the foot of each page."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from pages import DOCS, PAGES, ROOT, name, settings
from playwright.sync_api import expect
from selectolax.lexbor import LexborHTMLParser, LexborNode

from guide.catalogue import catalogue
from guide.claims import VERDICTS, claims
from guide.docs import address, front_matter
from guide.doors import MOST, commonest, time
from guide.navigation import section
from guide.reading import minutes

PITFALLS = catalogue(ROOT)
CLAIMS = claims(ROOT)


@pytest.fixture(scope="module")
def pages(site):
    """The built pages by their address, without those that only lead to another one."""
    found = {}
    for path in sorted(site.glob("**/index.html")):
        page = LexborHTMLParser(path.read_text(encoding="utf-8"))
        if not page.css_first("meta[http-equiv=refresh]"):
            found[path.parent.relative_to(site).as_posix().removeprefix(".").rstrip("/")] = page
    return found


def links(page: LexborHTMLParser | LexborNode, selector: str) -> list[str]:
    """Return where the links go that a selector finds."""
    return [link.attributes["href"] for link in page.css(selector)]


def test_previous_and_next_stay_within_a_part(pages):
    parts = {place: page.css_first(".md-tabs__item--active").text(strip=True) for place, page in pages.items()}
    steps = 0
    for place, page in pages.items():
        for link in links(page, "a.md-footer__link"):
            target = urlsplit(link).path
            there = re.sub(r"/?\.?$", "", str((DOCS / place / target).resolve().relative_to(DOCS)))
            assert parts[there] == parts[place], f"{place or 'home'} leads to {there}"
            steps += 1
    assert steps > len(pages)
    assert not pages[""].css("a.md-footer__link")


def test_every_group_of_a_menu_has_a_name(pages):
    """Its title, also where an index is its link: the theme then names it by an icon without words."""
    for place, page in pages.items():
        for group in page.css(".md-nav[data-md-level]:not([data-md-level='0'])"):
            assert group.attributes["aria-label"] == group.css_first(".md-nav__title").text(strip=True), place


def test_every_page_takes_a_report_that_carries_its_address_and_nothing_else(pages):
    for place, page in pages.items():
        [link] = links(page, ".wrong-or-missing a")
        form, _, query = link.partition("?")
        assert form.endswith("/issues/new"), place
        assert parse_qs(query) == {"body": links(page, "link[rel=canonical]")}, place


def test_home_lists_the_commonest_errors_in_their_order(pages):
    order = yaml.safe_load((DOCS / "pitfalls" / "commonest.yml").read_text())
    slugs = [pitfall.slug for pitfall in commonest(ROOT)]
    assert len(set(order)) == len(order)
    assert len(slugs) == MOST
    assert slugs == sorted(slugs, key=order.index)
    assert not [slug for slug in order[: order.index(slugs[-1])] if slug not in slugs and slug in known_slugs()]
    assert links(pages[""], ".commonest a") == [f"./pitfalls/{slug}/" for slug in slugs]


def known_slugs() -> set[str]:
    return {pitfall.slug for pitfall in PITFALLS}


def test_the_box_of_the_catalogue_sends_nobody_to_the_page_they_are_on(pages):
    box = pages["pitfalls"].css_first("article .error-finder")
    assert [link for link in links(box, "a") if "pitfalls/" in link] == []
    assert box.text().count("the list below") == 2


def test_learn_lists_every_chapter_in_the_order_of_the_navigation(pages):
    pages_and_groups = section(settings().nav, "overview/index.md")
    _, *chapters = [page for page in pages_and_groups if isinstance(page, str)]
    shown = pages["overview"].css(".chapters > li")
    assert links(pages["overview"], ".chapters > li > a") == [f"../{address(chapter)}" for chapter in chapters]
    for chapter, item in zip(chapters, shown, strict=True):
        assert item.css_first("small").text() == f"{time(chapter, ROOT)} min", chapter
        assert item.css_first("p").text(), chapter


def test_reading_time_counts_prose_and_what_is_shown_of_scripts_but_no_proof(tmp_path):
    (tmp_path / "snippets").mkdir()
    (tmp_path / "snippets" / "long.py").write_text("print(1)\n\n" * 40 + "# Proof: not shown\n" + "assert 1\n" * 900)
    page = tmp_path / "page.md"
    header = "---\ntitle: " + "not counted " * 900 + "\n---\n\n"
    page.write_text(header + "word " * 400 + "[link](" + "a" * 9 + ")\n")
    assert minutes(page, tmp_path) == 3  # 401 words: two minutes, and a third one begins
    page = page.with_name("with_code.md")
    page.write_text(header + "word " * 400 + '\n\n```python\n--8<-- "long.py"\n```\n')
    assert minutes(page, tmp_path) == 2 + 40 // 20
    page = page.with_name("folded.md")
    page.write_text(
        header + "word " * 400 + '\n\n??? answer "An answer"\n\n    ' + "word " * 900 + "\n\n    more\n\nlast\n"
    )
    assert minutes(page, tmp_path) == 3
    notebook = tmp_path / "cells.py"
    notebook.write_text("# %% [markdown]\n# " + "word " * 199 + "\n\n# %%\n" + "print(1)\n" * 20)
    assert minutes(notebook, tmp_path) == 2


def test_titles_begin_with_a_capital_letter():
    """Menus and lists show titles side by side. Libraries keep the spelling of their names."""
    titles = {name(page): front_matter(page)["title"] for page in PAGES if page.parent.name != "ecosystem"}
    assert {page: title for page, title in titles.items() if not re.match("[A-Z]", title)} == {}


def test_questions_show_a_short_answer_before_the_counts(pages):
    shown = {item.css_first("a").attributes["href"]: item for item in pages["said-and-run"].css(".questions > li")}
    parts = {claim["part"] for claim in CLAIMS.values()}
    assert set(shown) == {f"../said-and-run/{part}/" for part in parts}
    for part in parts:
        item, short = shown[f"../said-and-run/{part}/"], front_matter(DOCS / "said-and-run" / f"{part}.md")["short"]
        assert item.css_first("p").text() == short.replace("`", ""), part
        assert len(short) <= 110, part
        counted = [int(number) for number in re.findall(r"\d+", item.css_first("small").text())]
        assert sum(counted) == sum(claim["part"] == part for claim in CLAIMS.values()), part
        assert [child.tag for child in item.iter()] == ["a", "p", "small"]


def shown_slugs(page) -> list[str]:
    links = page.locator(".catalogue li:visible a")
    return sorted(link.get_attribute("href").rstrip("/").rpartition("/")[2] for link in links.all())


def having(**wanted) -> list[str]:
    return sorted(one.slug for one in PITFALLS if all(value in values_of(one)[name] for name, value in wanted.items()))


def values_of(pitfall) -> dict[str, list[str]]:
    """Return what the filters must find, from the front matter and the ledgers."""
    meta = front_matter(DOCS / "pitfalls" / f"{pitfall.slug}.md")
    builds = [one.path.stem for one in pitfall.ledgers if one.vouches_for(pitfall.scripts / "bad.py")]
    types = {message["text"].partition(":")[0].rpartition(".")[2] for message in pitfall.messages()}
    return {
        "kind": [meta["kind"]],
        "area": [meta["area"]],
        "type": sorted(types),
        "device": meta.get("needs", ["any"]),
        "torch": builds or ["none"],
    }


FILTERS = [
    {"kind": "silent"},
    {"area": "autograd"},
    {"type": "TypeError"},
    {"device": "cuda"},
    {"torch": "2.11.0-cuda"},
    {"torch": "none"},
    {"kind": "error", "area": "loss", "type": "RuntimeError"},
]


@pytest.mark.parametrize("wanted", FILTERS, ids=str)
def test_catalogue_shows_what_a_filter_asks_for_and_keeps_it_in_the_address(visit, wanted):
    page = visit("pitfalls/")
    expect(page.locator(".filter [role=status]")).to_have_text(f"{len(PITFALLS)} of {len(PITFALLS)} shown")
    for control, value in wanted.items():
        if control == "kind":
            page.get_by_label(value, exact=True).check()
        else:
            page.locator(f"select[name={control}]").select_option(value)
    expected = having(**wanted)
    assert 0 < len(expected) < len(PITFALLS)
    expect(page.locator(".filter [role=status]")).to_have_text(f"{len(expected)} of {len(PITFALLS)} shown")
    assert shown_slugs(page) == expected
    assert {key: value for key, [value] in parse_qs(urlsplit(page.url).query).items()} == wanted
    page.reload()
    expect(page.locator(".filter [role=status]")).to_have_text(f"{len(expected)} of {len(PITFALLS)} shown")
    assert shown_slugs(page) == expected
    page.get_by_role("button", name="Show all").click()
    expect(page.locator(".catalogue li:visible")).to_have_count(len(PITFALLS))
    assert not urlsplit(page.url).query


def test_words_are_looked_for_in_titles_messages_and_symptoms(visit):
    pitfall = next(one for one in PITFALLS if one.slug == "mat1-mat2-shapes")
    in_message, in_symptom = "reduction dim", pitfall.symptoms[0]
    assert all(in_symptom not in text for text in (pitfall.title, *(one["text"] for one in pitfall.messages())))
    page = visit("pitfalls/")
    for words in (pitfall.title.upper(), in_message, in_symptom, " ".join(reversed(in_symptom.split()))):
        page.locator(".filter [name=words]").fill(words)
        expect(page.locator(f".catalogue a[href$='{pitfall.slug}/']")).to_be_visible()
        expect(page.locator(".catalogue a[href$='missing-model-eval/']")).to_be_hidden()
    assert parse_qs(urlsplit(page.url).query)["words"] == [" ".join(reversed(in_symptom.split()))]


def test_an_address_of_the_earlier_filter_is_answered(visit):
    page = visit("pitfalls/?kind=silent&title=zero_grad")
    expect(page.locator(".catalogue a[href$='missing-zero-grad/']")).to_be_visible()
    expect(page.locator(".catalogue a[href$='missing-model-eval/']")).to_be_hidden()
    expect(page.locator(".filter [name=words]")).to_have_value("zero_grad")


def test_a_value_that_no_filter_has_shows_everything(visit):
    page = visit("pitfalls/?area=gone&kind=strange&words=")
    expect(page.locator(".filter [role=status]")).to_have_text(f"{len(PITFALLS)} of {len(PITFALLS)} shown")
    expect(page.get_by_label("all", exact=True)).to_be_checked()
    expect(page.locator("select[name=area]")).to_have_value("")


def test_an_empty_result_names_the_nearest_pages_and_hands_the_words_to_the_finder(visit):
    words = "memory grows until the graph of every loss is dropped, abracadabra"
    page = visit("pitfalls/")
    expect(page.locator("#filter-nothing")).to_be_hidden()
    page.locator(".filter [name=words]").fill(words)
    expect(page.locator("#filter-nothing")).to_be_visible()
    expect(page.locator(".catalogue-area:visible")).to_have_count(0)
    expect(page.locator("#filter-nothing li a[href$='/pitfalls/graph-retained-memory-growth/']")).to_be_visible()
    page.get_by_role("button", name="Ask the finder").click()
    expect(page.locator("#error-finder")).to_have_value(words)
    expect(page.locator("#error-finder")).to_be_focused()
    page.get_by_role("button", name="Show all").click()
    expect(page.locator("#filter-nothing")).to_be_hidden()


def test_catalogue_without_javascript_is_the_plain_list(visit):
    page = visit("pitfalls/", java_script_enabled=False)
    expect(page.locator(".catalogue li:visible")).to_have_count(len(PITFALLS))
    expect(page.locator(".filter")).to_be_hidden()


def test_filters_work_on_a_page_that_was_reached_by_a_click(visit):
    page = visit("")
    page.locator(".md-tabs").get_by_role("link", name="Errors and pitfalls").click()
    expect(page.locator(".filter [role=status]")).to_have_text(f"{len(PITFALLS)} of {len(PITFALLS)} shown")
    page.get_by_label("silent", exact=True).check()
    expect(page.locator(".catalogue li:visible")).to_have_count(len(having(kind="silent")))


def test_the_example_on_the_home_page_finds_its_page(visit):
    page = visit("")
    page.get_by_role("button", name="Try an example").click()
    expect(page.locator("#error-finder-results a[href*='mat1-mat2-shapes']").first).to_be_visible()


def test_claims_are_filtered_by_every_verdict_and_every_part_without_javascript(visit):
    page = visit("said-and-run/all/", java_script_enabled=False)

    def shown():
        return page.locator(".claims li").evaluate_all("items => items.filter(item => item.checkVisibility()).length")

    for verdict in VERDICTS:
        page.get_by_label(verdict, exact=True).check()
        assert shown() == sum(claim["verdict"] == verdict for claim in CLAIMS.values())
    page.get_by_label("all", exact=True).check()
    for part in {claim["part"] for claim in CLAIMS.values()}:
        page.get_by_label("About").select_option(part)
        assert shown() == sum(claim["part"] == part for claim in CLAIMS.values())


def test_claims_are_filtered_by_words_and_keep_it_in_the_address(visit):
    page = visit("said-and-run/all/?verdict=false&words=item%28%29")
    items = page.locator(".claims li:visible")
    expect(page.locator(".filter [role=status]")).to_contain_text("shown")
    counted = items.count()
    assert 0 < counted < sum(claim["verdict"] == "false" for claim in CLAIMS.values())
    assert all("item()" in text for text in items.all_inner_texts())
    page.locator(".filter [name=words]").fill("numpy")
    expect(items.first).to_contain_text("numpy", ignore_case=True)
    assert parse_qs(urlsplit(page.url).query) == {"verdict": ["false"], "words": ["numpy"]}


def test_verdicts_stand_in_a_column(visit):
    page = visit("said-and-run/all/", viewport={"width": 1280, "height": 900})
    lefts = page.evaluate(
        "[...document.querySelectorAll('.claims .verdict')].map(one => one.getBoundingClientRect().x)"
    )
    assert len(lefts) == len(CLAIMS)
    assert len(set(lefts)) == 1


@pytest.mark.parametrize("part", ["item-and-numpy", "frameworks"])  # the first and the last of the list
def test_the_page_that_one_is_on_is_in_view_in_the_sidebar(visit, part):
    page = visit(f"said-and-run/{part}/", viewport={"width": 1280, "height": 720})
    expect(page.locator(".md-sidebar--primary .md-nav__link--active:visible").last).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("page", sorted((ROOT / "docs" / "overview").glob("**/*.md")), ids=lambda page: page.stem)
def test_chapters_are_pages_of_ten_minutes_at_most(page):
    assert minutes(page, ROOT) <= 10
