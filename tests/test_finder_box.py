"""The finder's box in a real browser: what it says, links and reports. The way to it is in test_search.py."""

import json
import re
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from pastes import in_traceback
from playwright.sync_api import expect

STRANGER = "ValueError: cannot reindex on an axis with duplicate labels in '/home/jane doe/data.csv' (jane@example.org)"


@pytest.fixture(scope="module")
def pages(site):
    """The entries of errors-full.json, by slug."""
    return {entry["slug"]: entry for entry in json.loads((site / "errors-full.json").read_text())}


@pytest.fixture
def page(browser, site_url):
    with browser.new_context(permissions=["clipboard-read", "clipboard-write"]) as context:
        page = context.new_page()
        yield page


@pytest.fixture(scope="module")
def known(pages):
    """A page with a captured error of one line, and that error in the traceback of someone's project."""
    slug, message = next(
        (slug, message["text"])
        for slug, page in pages.items()
        for message in page["messages"]
        if page["kind"] == "error" and "\n" not in message["text"] and ": " in message["text"]
    )
    return slug, message, in_traceback(message)


def first(page):
    return page.locator("#error-finder-results a[data-slug]").first


def paste_with_mouse(page, selector, text):
    """Paste as a click on a menu does: no key goes down or up."""
    page.locator(selector).focus()
    page.evaluate(
        """([selector, text]) => {
            const field = document.querySelector(selector), data = new DataTransfer();
            data.setData("text/plain", text);
            const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
            if (field.dispatchEvent(event)) document.execCommand("insertText", false, text);
        }""",
        [selector, text],
    )


@pytest.mark.parametrize("path", ["", "pitfalls/", "404.html"])
def test_box_answers_while_typing(path, page, pages, site_url):
    page.goto(site_url + path)
    slug, line = next((slug, page["symptoms"][0]) for slug, page in pages.items() if page["symptoms"])
    page.locator("#error-finder").press_sequentially(line)
    expect(page.locator(f"#error-finder-results a[data-slug={slug}]")).to_be_visible()
    expect(page.locator("#error-finder-status")).to_have_text(re.compile(r"^\d pages? fits?$"))
    expect(page.locator("#error-finder-none")).to_be_hidden()
    page.locator("#error-finder").fill("")
    expect(page.locator("#error-finder-results a")).to_have_count(0)
    expect(page.locator("#error-finder-none")).to_be_hidden()


@pytest.mark.parametrize("path", ["", "pitfalls/", "404.html"])
def test_box_answers_a_paste_by_mouse_and_leads_to_the_page(path, page, pages, known, site_url):
    slug, message, paste = known
    page.goto(site_url + path)
    paste_with_mouse(page, "#error-finder", paste)
    expect(first(page)).to_have_attribute("data-slug", slug)
    expect(first(page)).to_have_text(pages[slug]["title"])
    item = page.locator("#error-finder-results li").first
    expect(item).to_contain_text(pages[slug]["kind"])
    expect(item).to_contain_text(pages[slug]["area"])
    expect(item).to_contain_text(message[:60])
    first(page).click()
    expect(page).to_have_url(re.compile(f"/pitfalls/{slug}/$"))


def test_messages_are_fetched_once_and_only_when_the_box_is_used(page, known, site_url):
    slug, message, paste = known
    fetched = []
    page.on("request", lambda request: fetched.append(urlsplit(request.url).path))
    page.goto(site_url, wait_until="networkidle")
    assert not [path for path in fetched if path.endswith(".json")]
    for text in (paste, message):
        page.locator("#error-finder").fill(text)
        expect(first(page)).to_have_attribute("data-slug", slug)
    first(page).click()
    expect(page).to_have_url(re.compile(f"/pitfalls/{slug}/$"))
    page.locator(".md-header a.md-logo").click()
    page.locator("#error-finder").fill(paste)
    expect(first(page)).to_have_attribute("data-slug", slug)
    once = [path for path in fetched if path.endswith(".json")]
    assert once[0] == "/errors.json"
    assert set(once[1:]) <= {f"/pitfalls/{slug}/says.json"}  # what the page says, if it says something
    assert len(once) == len(set(once))


def test_paste_is_left_to_the_browser_unless_it_is_cut(page, site_url):
    page.goto(site_url)
    prevented = """text => {
        const data = new DataTransfer();
        if (text) data.setData("text/plain", text);
        const settings = { clipboardData: text === null ? null : data, bubbles: true, cancelable: true };
        return !document.getElementById("error-finder").dispatchEvent(new ClipboardEvent("paste", settings));
    }"""
    assert [page.evaluate(prevented, text) for text in (None, "", "short", "x" * 70_000)] == [False, False, False, True]
    assert len(page.locator("#error-finder").input_value()) == 2 * 32768 + 1


def test_box_works_after_instant_navigation(page, known, site_url):
    slug, _, paste = known
    page.goto(site_url + f"pitfalls/{slug}/", wait_until="networkidle")
    page.evaluate("window.same = true")
    page.locator(f'.md-tabs a[href="{site_url}pitfalls/"]').click()
    page.locator("#error-finder").fill(paste)
    expect(first(page)).to_have_attribute("data-slug", slug)
    first(page).click()
    expect(page).to_have_url(f"{site_url}pitfalls/{slug}/")
    assert page.evaluate("window.same")


def test_copied_link_holds_the_telling_line_only_and_opens_the_result(page, known, site_url):
    slug, message, paste = known
    page.goto(site_url)
    page.locator("#error-finder").fill(paste)
    expect(first(page)).to_have_attribute("data-slug", slug)
    assert not urlsplit(page.url).fragment
    page.get_by_role("button", name="Copy link").click()
    expect(page.locator("#error-finder-status")).to_have_text("Link copied")
    link = page.evaluate("navigator.clipboard.readText()")
    name, _, line = urlsplit(link).fragment.partition("=")
    assert (name, len(unquote(line)) <= 200) == ("error", True)
    assert unquote(line) == message[:200]
    other = page.context.new_page()
    other.goto(link)
    expect(first(other)).to_have_attribute("data-slug", slug)
    expect(other.locator("#error-finder")).to_have_value(unquote(line))


def test_copied_link_holds_no_path_no_address_and_no_token(page, known, site_url):
    _, message, _ = known
    private = (
        f"{message} '/home/jane doe/secret plans.pt' C:\\Users\\jane\\x.pt jane@example.org "
        "hf_aB3dE5fG7hI9jK1lM3nO5 https://example.org/?key=1 " + "more " * 80
    )
    page.goto(site_url + "pitfalls/")
    page.locator("#error-finder").fill(private)
    expect(first(page)).to_be_visible()
    page.get_by_role("button", name="Copy link").click()
    expect(page).to_have_url(re.compile("#error="))
    line = unquote(urlsplit(page.url).fragment)
    assert len(line) <= 200 + len("error=")
    assert not re.search(r"jane|secret|hf_|[\\/@]", line)


@pytest.mark.parametrize("fragment", ["#error=%E0%A4%A", "#error=", "#error=<img src=x onerror=window.executed=1>"])
def test_broken_fragment_does_no_harm(fragment, page, site_url):
    problems = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.goto(site_url + "pitfalls/" + fragment)
    page.locator("#error-finder").press_sequentially("memory grows")
    expect(page.locator("#error-finder-status")).not_to_be_empty()
    assert not problems
    assert page.evaluate("window.executed") is None


def test_what_fits_nothing_offers_the_catalogue_and_an_issue(page, site_url):
    asked = []
    page.route(re.compile("/issues/new"), lambda route: (asked.append(route.request.url), route.fulfill(body="")))
    page.goto(site_url)
    page.locator("#error-finder").fill(STRANGER)
    none = page.locator("#error-finder-none")
    expect(none).to_be_visible()
    expect(page.locator("#error-finder-status")).to_have_text("Nothing fits")
    expect(page.locator("#error-finder-results a")).to_have_count(0)
    none.locator("summary").click()
    text, link = page.locator("#error-finder-report"), page.locator("#error-finder-issue")
    expect(text).to_have_value("ValueError: cannot reindex on an axis with duplicate labels in '…' …")
    expect(link).not_to_have_attribute("href", re.compile(r"\?"))
    text.fill("ValueError: cannot reindex on an axis, edited")
    assert not asked
    page.evaluate("document.getElementById('error-finder-issue').target = '_self'")  # a new page is not routed
    link.click()
    expect(page).to_have_url(re.compile(r"/issues/new\?"))
    query = parse_qs(urlsplit(asked[0]).query)
    assert "cannot reindex on an axis, edited" in query["body"][0]
    assert "duplicate labels" not in asked[0]
    assert query["title"][0].startswith("No page for: ValueError")


def test_what_fits_nothing_leads_to_the_catalogue(page, site_url):
    page.goto(site_url)
    page.locator("#error-finder").fill(STRANGER)
    page.locator("#error-finder-none").get_by_role("link", name="catalogue").click()
    expect(page).to_have_url(site_url + "pitfalls/")


def test_without_javascript_the_way_to_the_catalogue_is_shown(browser, site_url):
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(site_url)
        page.locator(".error-finder noscript a").click()
        expect(page).to_have_url(site_url + "pitfalls/")
