"""What programs read of the site, and what readers take with them: held against the pages and their sources."""

import json
import re
import zipfile
from pathlib import Path
from posixpath import normpath
from xml.etree import ElementTree

import lxml.html
import pytest
from bs4 import BeautifulSoup
from jsonschema import Draft202012Validator
from pages import DOCS, NOTEBOOKS, PAGES, ROOT, SNIPPETS, blocks_of, included, name, pitfall_pages
from playwright.sync_api import expect
from test_browser import visit  # noqa: F401 the fixture

from guide.addresses import publication_days, short_address, short_addresses
from guide.as_markdown import Writer
from guide.built import BuiltPage, built_pages, first_sentences
from guide.catalogue import catalogue
from guide.downloads import to_files, write_zip
from guide.policy import inline_hashes

SCHEMA = json.loads((DOCS / "errors.schema.json").read_text(encoding="utf-8"))
ERRORS = ("errors.json", "errors-full.json")
ATOM = "{http://www.w3.org/2005/Atom}"
POLICY = "meta[http-equiv=Content-Security-Policy]"


@pytest.fixture(scope="session")
def finished(site) -> list[BuiltPage]:
    return built_pages(site, ROOT)


@pytest.fixture(scope="session")
def heads(finished) -> dict[str, BeautifulSoup]:
    """Return the heads of the pages, by address."""
    return {page.address: BeautifulSoup(page.html.partition("</head>")[0], "lxml") for page in finished}


def data_of(head) -> dict[str, dict]:
    """Return the data that a page gives to search engines, by type."""
    found = [json.loads(one.string) for one in head.select("script[type='application/ld+json']")]
    return {one["@type"]: one for one in found}


def test_every_page_is_finished(finished):
    assert len(finished) == len(PAGES) + len(NOTEBOOKS)


# errors.json


def test_errors_json_follows_its_schema_which_is_published_beside_it(site):
    assert (site / "errors.schema.json").read_bytes() == (DOCS / "errors.schema.json").read_bytes()
    Draft202012Validator.check_schema(SCHEMA)
    for file in ERRORS:
        entries = json.loads((site / file).read_text(encoding="utf-8"))
        assert [error.message for error in Draft202012Validator(SCHEMA).iter_errors(entries)] == []


def test_errors_json_is_errors_full_json_without_what_pages_say(site):
    short, full = (json.loads((site / file).read_text(encoding="utf-8")) for file in ERRORS)
    assert [entry.pop("says", False) for entry in short] == [bool({"causes", "sentences"} & set(one)) for one in full]
    for entry in full:
        assert entry["symptoms"] or entry["kind"] == "myth"
        assert all(isinstance(message.pop("builds"), list) for message in entry["messages"])
    assert short == [{name: entry[name] for name in short[0]} for entry in full]


def test_every_field_of_errors_json_is_described(site):
    described = SCHEMA["items"]["properties"]
    entries = [entry for file in ERRORS for entry in json.loads((site / file).read_text(encoding="utf-8"))]
    assert {field for entry in entries for field in entry} == set(described)
    page = (site / "verified" / "data" / "index.html").read_text(encoding="utf-8")
    assert [field for field in described if f"<code>{field}</code>" not in page] == []


# Copies in Markdown


def test_copies_hold_every_script_and_every_output_of_their_page(site):
    for page in PAGES:
        copy = BuiltPage(site, ROOT, page).folder / "index.md"
        text = copy.read_text(encoding="utf-8")
        for block in blocks_of(page):
            if block.syntax == "python" and included(block):
                shown, _, proof = block.script.read_text(encoding="utf-8").partition("\n# Proof")
                assert shown.strip("\n") in text, name(block.script)
                assert proof.strip("\n") in text, name(block.script)
                output = block.script.with_suffix(".txt")
                if block.shown_output and output.is_file():
                    assert output.read_text(encoding="utf-8").strip("\n").expandtabs(4) in text, name(output)


def test_copies_hold_no_html_and_absolute_links_only(finished, site_url):
    for page in finished:
        text = (page.folder / "index.md").read_text(encoding="utf-8")
        assert text.startswith("# "), page.address
        prose = re.sub(r"^( *)(`{3,}).*?^\1\2$|(`+)[^\n]+?\3", "", text, flags=re.M | re.S)
        assert re.findall(r"</?[a-z]+[ >]", prose) == [], page.address
        assert [target for target in re.findall(r"\]\(([^)]+)\)", prose) if "://" not in target] == [], page.address


def test_markdown_of_what_pages_are_made_of():
    def written(html):
        return "\n\n".join(
            Writer("https://guide.example/a/").blocks(lxml.html.fromstring(f"<article>{html}</article>"))
        )

    assert (
        written("<h2>Fix<a class=headerlink href='#fix'>¶</a></h2><p>Write\n<code>a`b</code>.</p>")
        == "## Fix\n\nWrite ``a`b``."
    )
    assert written("<ul><li>one<ul><li>two</li></ul></li></ul>") == "- one\n\n  - two"
    assert (
        written("<table><tr><th>a</th><th>b</th></tr><tr><td>1|2</td></tr></table>")
        == "| a | b |\n|---|---|\n| 1\\|2 |  |"
    )
    assert (
        written("<p><a href='../b/#c'>there</a> <b>now</b><button>Copy</button></p>")
        == "[there](https://guide.example/b/#c) **now**"
    )
    assert (
        written("<div class='admonition note'><p class=admonition-title>Mind</p><p>This.</p></div>")
        == "> Mind\n>\n> This."
    )
    code = "<span class=filename>bad.py</span><pre><code><span>x = '```'</span></code></pre>"
    assert (
        written(f"<div class='language-python bad highlight'>{code}</div>")
        == "`bad.py`, goes wrong:\n\n````python\nx = '```'\n````"
    )
    tabs = (
        "<label>2.13</label><label>2.15</label></div><div class=tabbed-content><div><p>a</p></div><div><p>b</p></div>"
    )
    assert (
        written(f"<div class=tabbed-set><div class=tabbed-labels>{tabs}</div></div>")
        == "**2.13**\n\na\n\n**2.15**\n\nb"
    )


def test_llms_txt_lists_every_copy_with_its_description(site, finished, site_url):
    text = (site / "llms.txt").read_text(encoding="utf-8")
    assert text.startswith("# The PyTorch Field Guide\n\n> ")
    for page in finished:
        assert f"]({site_url}{page.address}index.md): {page.description}" in text
    linked = re.findall(rf"\({re.escape(site_url)}([^)]+)\)", text)
    assert [path for path in linked if not (site / path).is_file()] == []


# What a page says of itself


def test_every_page_has_a_description_of_its_own(heads):
    descriptions = {address: head.select("meta[name=description]") for address, head in heads.items()}
    assert {address: len(found) for address, found in descriptions.items() if len(found) != 1} == {}
    texts = [found[0]["content"] for found in descriptions.values()]
    assert len(set(texts)) == len(texts)
    assert [text for text in texts if not 20 <= len(text) <= 210] == []


def test_descriptions_are_cut_at_a_sentence():
    assert first_sentences("One. Two.", most=20) == "One. Two."
    assert first_sentences("Write x.mean(). Not e.g. a list.", most=24) == "Write x.mean()."
    assert first_sentences("a sentence that is too long", most=14) == "a sentence …"


def test_title_of_an_error_is_its_message_where_that_is_short(finished, heads):
    pitfalls = {pitfall.slug: pitfall for pitfall in catalogue(ROOT)}
    by_message = 0
    for page in finished:
        title = heads[page.address].title.string
        title = title.removesuffix(" - The PyTorch Field Guide")
        if title != page.title and page.address:
            messages = [message["text"] for message in pitfalls[page.slug].messages()]
            kind, _, said = title.partition(": ")
            whole = title in messages and page.title.lower() in title.lower()
            assert whole or (
                said.lower() == page.title.lower() and any(one.startswith(f"{kind}: {said}") for one in messages)
            ), title
            assert len(title) <= 100
            by_message += 1
    assert by_message


def test_pitfalls_are_described_to_search_engines(finished, heads):
    for page in finished:
        data = data_of(heads[page.address])
        assert ("TechArticle" in data) == bool(page.slug)
        if page.slug:
            article = data["TechArticle"]
            assert article["headline"] in heads[page.address].title.string
            assert set(page.meta["symptoms"]) <= set(article["keywords"])
            assert article["mainEntityOfPage"].get("lastReviewed", "") == page.verified


def test_breadcrumbs_lead_from_the_home_page_over_pages_that_exist(finished, heads, site_url):
    addresses = {site_url + page.address for page in finished}
    for page in finished:
        steps = data_of(heads[page.address]).get("BreadcrumbList", {}).get("itemListElement", [])
        if page.address:
            assert [step["item"] for step in steps][:: len(steps) - 1] == [site_url, site_url + page.address]
        assert {step["item"] for step in steps} <= addresses


def test_every_page_has_a_card_and_names_it(site, heads, site_url):
    for address, head in heads.items():
        card = head.select_one("meta[property='og:image']")["content"].removeprefix(site_url)
        content = (site / card).read_bytes()
        assert content[:8] == b"\x89PNG\r\n\x1a\n", address
        assert [int.from_bytes(content[start : start + 4]) for start in (16, 20)] == [1200, 630]
        assert head.select_one("meta[property='og:url']")["content"] == site_url + address


def test_feeds_and_copies_are_announced(heads):
    for address, head in heads.items():
        base = "../" * address.count("/")
        links = {link["href"]: link["type"] for link in head.select("link[rel~=alternate]")}
        feed = "application/atom+xml"
        assert links == {"index.md": "text/markdown", f"{base}changed.xml": feed, f"{base}new.xml": feed}


# Feeds, sitemap, robots


def test_feeds_are_atom_and_lead_to_pages(site, site_url):
    for file in ("changed.xml", "new.xml"):
        feed = ElementTree.parse(site / file).getroot()
        entries = feed.findall(f"{ATOM}entry")
        ids = [entry.find(f"{ATOM}id").text for entry in entries]
        assert len(set(ids)) == len(ids)
        for entry in [feed, *entries]:
            assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", entry.find(f"{ATOM}updated").text)
        links = [entry.find(f"{ATOM}link").get("href").removeprefix(site_url) for entry in entries]
        assert [link for link in links if not (site / link / "index.html").is_file()] == []


def test_new_pages_come_first_in_their_feed(site, site_url):
    days = publication_days(ROOT)
    entries = ElementTree.parse(site / "new.xml").getroot().findall(f"{ATOM}entry")
    listed = [entry.find(f"{ATOM}id").text.removeprefix(site_url) for entry in entries]
    assert [days[address] for address in listed] == sorted(days.values(), reverse=True)[: len(listed)]


def test_sitemap_has_every_page_with_a_day_from_the_ledgers_or_of_its_publication(site, finished, site_url):
    text = (site / "sitemap.xml").read_text(encoding="utf-8")
    days = dict(re.findall(r"<loc>(.*?)</loc><lastmod>(.*?)</lastmod>", text))
    known = publication_days(ROOT)
    assert days == {site_url + page.address: max(page.verified, known[page.address]) for page in finished}
    assert f"Sitemap: {site_url}sitemap.xml" in (site / "robots.txt").read_text(encoding="utf-8")


# Short addresses and downloads


def test_short_addresses_lead_to_their_pitfalls_and_stand_on_the_pages(site, finished):
    for page in pitfall_pages():
        short = short_address(page.stem)
        soup = BeautifulSoup((site / short / "index.html").read_text(encoding="utf-8"), "lxml")
        target = soup.select_one("meta[http-equiv=refresh]")["content"].partition("url=")[2]
        assert (site / short / target).resolve() == (site / "pitfalls" / page.stem).resolve()
        assert soup.select_one("link[rel=canonical]")["href"].endswith(f"/pitfalls/{page.stem}/")
        assert f'href="../../{short}"' in BuiltPage(site, ROOT, page).html


def test_short_address_of_a_page_that_moved_leads_to_its_old_address(finished, monkeypatch):
    days = publication_days(ROOT) | {"pitfalls/of-old/": "2026-01-01", "tales/of-old/": "2026-01-01"}
    monkeypatch.setattr("guide.addresses.publication_days", lambda root: days)
    moved = {short: target for short, target in short_addresses(finished).items() if "of-old" in target}
    assert moved == {"e/of-old/": "pitfalls/of-old/"}


def test_downloads_are_the_scripts_to_the_letter(site, finished):
    for page in finished:
        links = page.article.xpath(".//details[contains(@class, 'page-menu')]//a[@download]/@href")
        archives = [link for link in links if link.endswith(".zip")]
        scripts = [(page.folder / link).resolve() for link in links if link not in archives]
        originals = [SNIPPETS / script.relative_to(site.resolve() / "snippets") for script in scripts]
        assert originals == page.scripts, page.address
        assert [one.read_bytes() for one in scripts] == [one.read_bytes() for one in originals]
        assert bool(archives) == bool(scripts)
        for archive in archives:
            with zipfile.ZipFile(page.folder / archive) as packed:
                for one in originals:
                    assert packed.read(one.relative_to(SNIPPETS).as_posix()) == one.read_bytes()


def test_archives_have_equal_bytes_for_equal_files(tmp_path):
    files = {"b.py": b"2", "a.py": b"1"}
    write_zip(tmp_path / "one.zip", files)
    write_zip(tmp_path / "two.zip", dict(reversed(files.items())))
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_offline_archive_holds_every_page_and_its_links_name_files(site, finished):
    with zipfile.ZipFile(site / "field-guide.zip") as archive:
        names = set(archive.namelist())
        assert {f"field-guide/{page.address}index.html" for page in finished} <= names
        home = archive.read("field-guide/index.html").decode()
    links = [link for link in re.findall(r'<a\b[^>]*\bhref="([^"]*)"', home) if not re.match(r"[a-z]+:|#", link)]
    assert [link for link in links if normpath(f"field-guide/{link.partition('#')[0]}") not in names] == []


def test_links_of_the_offline_archive():
    pairs = {"../b/#c": "../b/index.html#c", "..": "../index.html", ".": "./index.html", "a.json": "a.json"}
    pairs |= {
        "https://example.org/": "https://example.org/",
        "#d": "#d",
        "../..": "../../index.html",
        "c/": "c/index.html",
    }
    for link, target in pairs.items():
        assert to_files(f'<a class="x" href="{link}">') == f'<a class="x" href="{target}">'


# The policy


def test_every_page_has_the_same_policy_and_its_inline_code_is_in_it(site):
    policies = set()
    for path in sorted(site.glob("**/*.html")):
        html = path.read_text(encoding="utf-8")
        [element] = BeautifulSoup(html.partition("</head>")[0], "lxml").select(POLICY)
        assert html.index('http-equiv="Content-Security-Policy"') < html.index("</title>")
        assert {one for _, one in inline_hashes(html)} <= set(re.split("[ ;]+", element["content"])), name_in(
            path, site
        )
        policies.add(element["content"])
    [policy] = policies
    assert "unsafe" not in policy
    assert not re.search(r"https?:|\*", policy)


def name_in(path: Path, site: Path) -> str:
    return path.relative_to(site).as_posix()


PLANT = """async every => {
    const refused = new Set();
    const all = new Promise((done, failed) => {
        setTimeout(() => failed(`refused: ${[...refused]}`), 20000);
        document.addEventListener("securitypolicyviolation", event => {
            if (refused.add(event.effectiveDirective) && every.every(one => refused.has(one))) done();
        });
    });
    const script = document.createElement("script");
    script.textContent = "window.planted = true";
    const style = document.createElement("style");
    style.textContent = "body { display: none }";
    document.body.append(script, style);
    const image = '<img src="https://planted.invalid/a.png" onerror="window.planted = true" alt="">';
    document.body.insertAdjacentHTML("beforeend", image);
    fetch("https://planted.invalid/").catch(() => null);
    await all;
    return [window.planted, getComputedStyle(document.body).display];
}"""
EVERY = ["script-src-elem", "style-src-elem", "img-src", "connect-src", "script-src-attr"]


def test_what_is_planted_in_a_page_is_refused(visit):  # noqa: F811 the fixture
    planted, display = visit("pitfalls/mat1-mat2-shapes/").evaluate(PLANT, EVERY)
    assert planted is None
    assert display != "none"


CLICKED = """address => {
    const link = Object.assign(document.createElement("a"), { href: address });
    document.body.append(link);
    link.click();
    link.remove();
}"""


def test_what_pages_do_keeps_to_the_policy(visit, site_url):  # noqa: F811 the fixture
    """Tabs, copying, the search, the other scheme, then pages of other types by instant navigation."""
    page = visit("pitfalls/mat1-mat2-shapes/", permissions=["clipboard-read", "clipboard-write"])
    page.locator(".tabbed-labels label").last.click()
    page.locator(".md-code__button").first.click()
    page.locator(".md-header__option label:visible").first.click()
    page.keyboard.press("/")
    page.locator("#search").press_sequentially("gradient")
    page.wait_for_selector("#search-results li")
    page.keyboard.press("Escape")
    page.evaluate("window.still = true")
    for path in ("pitfalls/", "said-and-run/", "notebooks/training-loop/", ""):
        page.evaluate(CLICKED, site_url + path)
        expect(page.locator("meta[property='og:url']")).to_have_attribute("content", site_url + path)
    assert page.evaluate("window.still"), "loaded anew, not by instant navigation"
    assert page.complaints == []


def test_menu_is_worked_by_the_keyboard_and_copies_the_page(visit, site):  # noqa: F811 the fixture
    page = visit("pitfalls/mat1-mat2-shapes/", permissions=["clipboard-read", "clipboard-write"])
    page.locator(".page-menu > summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Copied").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == (site / "pitfalls" / "mat1-mat2-shapes" / "index.md").read_text(encoding="utf-8")
    page.keyboard.press("Escape")
    assert page.locator(".page-menu > ul").is_hidden()
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
    assert page.complaints == []


def test_menu_needs_no_javascript(visit):  # noqa: F811 the fixture
    page = visit("pitfalls/mat1-mat2-shapes/", java_script_enabled=False)
    page.locator(".page-menu > summary").click()
    assert page.get_by_role("button", name="Copy as Markdown").is_hidden()
    assert page.get_by_role("link", name="View as Markdown").is_visible()


def test_short_address_leads_on_in_a_browser(visit, site_url):  # noqa: F811 the fixture
    page = visit("e/mat1-mat2-shapes/")
    page.wait_for_url(f"{site_url}pitfalls/mat1-mat2-shapes/")
