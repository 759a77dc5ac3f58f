"""The built site says what its sources say: no empty block, no dead link, no page out of reach."""

import gzip
import json
import re
from collections import Counter
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlparse

import pytest
from lxml import etree
from pages import NOTEBOOKS, PAGES, SNIPPETS, expand, name, pitfall_pages, python_blocks
from selectolax.lexbor import LexborHTMLParser, LexborNode

from guide.docs import front_matter
from guide.ledgers import ledgers
from guide.outputs import fingerprint, messages, raising_line, variants
from guide.scripts import counterpart, parts

BASE = "http://site/"
# Pages as they would be sent, compressed, with what they load first: the goal of a site that stays light as it grows.
MOST_KB = {"page": 40, "first load": 120}


@pytest.fixture(scope="session")
def pages(site):
    """Return the built pages, parsed, by their path in the site."""
    return {
        path.relative_to(site).as_posix(): LexborHTMLParser(path.read_text(encoding="utf-8"))
        for path in sorted(site.glob("**/*.html"))
    }


def test_site_builds_without_a_warning(build):
    assert build[1] == []


def built(page: Path, pages) -> LexborHTMLParser:
    """Return the built form of a page in docs/."""
    parts = page.relative_to(SNIPPETS.parent / "docs").with_suffix("").parts
    folder = parts[:-1] if parts[-1] == "index" else parts
    return pages["/".join([*folder, "index.html"])]


def code_of(block: LexborNode) -> str:
    return block.css_first("code").text().strip("\n") + "\n"


def classes(element: LexborNode) -> list[str]:
    return element.attributes["class"].split()


def test_python_blocks_are_their_files_to_the_letter(pages):
    """What is copied, and below it, folded, the proof: together they are the file."""
    for page in PAGES:
        written = [part for block in python_blocks() if block.page == page for part in parts(block.script.read_text())]
        shown = []
        for block in built(page, pages).css(".md-content .language-python.highlight:not(.answer)"):
            proof = block.css_matches("details.proof *")
            shown += [code_of(block)] if proof or len(shown) % 2 == 0 else ["", code_of(block)]
        shown += [""] * (len(shown) % 2)
        assert shown == written, name(page)


def test_answer_stands_under_the_lead_of_every_pitfall(pages):
    for page in pitfall_pages():
        answer = front_matter(page)["answer"]
        script = SNIPPETS / "pitfalls" / page.stem / answer["script"]
        first = built(page, pages).css_first(".md-content :is(h2, .highlight)")
        assert "answer" in classes(first), name(page)
        wanted = [line for line in answer.get("lines", script.read_text().splitlines()) if line != "..."]
        shown = [line.strip() for line in code_of(first).splitlines()]
        assert [line for line in shown if line in wanted] == wanted, name(page)


def test_output_blocks_are_recorded_outputs_to_the_letter(pages):
    for page in PAGES:
        blocks = [block for block in python_blocks() if block.page == page and block.shown_output]
        written = [
            path.read_text().strip("\n").expandtabs(4) + "\n" for block in blocks for path in variants(block.script)
        ]
        shown = [code_of(block) for block in built(page, pages).css(".md-content .highlight.output")]
        assert shown == written, name(page)


def test_line_that_raised_is_marked_and_no_other(pages):
    for page in PAGES:
        blocks = [block for block in python_blocks() if block.page == page]
        shown = built(page, pages).css(".md-content .language-python.highlight:not(.answer):has(.filename)")
        for block, code in zip(blocks, shown, strict=False):  # another check counts them
            recorded = [path.read_text() for path in variants(block.script)][:1]
            line = raising_line(recorded[0], block.script.name) if recorded else None
            lines = block.script.read_text().splitlines()
            assert [mark.text().strip("\n") for mark in code.css(".raises")] == ([lines[line - 1]] if line else [])


def test_lines_that_only_the_wrong_script_or_its_fix_has_are_marked(pages):
    """And no assertion is: what is marked is the fix, not its proof."""
    marked_blocks = 0
    for page in pitfall_pages():
        for block in built(page, pages).css(".language-python.highlight:is(.bad, .fix):not(.answer)"):
            script = SNIPPETS / "pitfalls" / page.stem / block.css_first(".filename").text()
            if not (other := counterpart(script)):
                continue
            marked = [line.text().strip("\n") for line in block.css(".hll")]
            mine, theirs = (parts(path.read_text())[0].splitlines() for path in (script, other))
            ends = {re.sub(r"^ *\w+ = |  # .*$", "", line) for line in theirs}  # another name or comment is no change
            own = {line for line in mine if re.sub(r"^ *\w+ = |  # .*$", "", line) not in ends}
            own = {line for line in own if not re.match(r"\s*(#|assert |print\(|$)", line)}
            assert not marked or own <= set(marked), name(script)
            assert not any(line.strip().startswith("assert ") for line in marked), name(script)
            marked_blocks += bool(marked)
    assert marked_blocks


def test_no_block_is_empty_and_no_include_is_left(pages):
    for path, page in pages.items():
        assert all(block.text().strip() for block in page.css("pre code")), f"{path}: empty block"
        assert "--8<--" not in page.body.text(), path


def test_no_markup_is_left_in_the_text(pages):
    """MkDocs says nothing of unknown icons, admonitions, undefined references, nor of a header that does not parse."""
    for path, page in pages.items():
        article = LexborHTMLParser("".join(node.html for node in page.css("article")))
        article.strip_tags(["pre", "code", "script", "style"])
        for notebook in article.css(".jp-Notebook"):
            notebook.decompose()
        leftovers = re.findall(r"\]\[|\]\(|:[a-z]+-[a-z-]+:|^!!!|^\?\?\?|^===|```|~~~", article.body.text(), re.M)
        assert not leftovers, f"{path}: {leftovers}"
        known = {"warning", "info", "note", "tip", "details", "admonition", "proof", "numbers", "answer"}
        types = {kind for block in article.css(".admonition") for kind in classes(block)}
        assert types <= known, f"{path}: {types - known}"


def test_no_element_is_closed_twice_and_no_id_is_given_twice(site, pages):
    """What a browser forgives in silence, as W3C's checker sees it."""
    for path, page in pages.items():
        parser = etree.HTMLParser()
        etree.fromstring((site / path).read_bytes(), parser)
        assert [f"{path}:{e.line}: {e.message}" for e in parser.error_log if "Unexpected end tag" in e.message] == []
        ids = Counter(element.id for element in page.css("[id]"))
        assert [name for name, times in ids.items() if times > 1] == [], path


def references(page):
    """Return what a page refers to: links, images, scripts, styles."""
    for attribute in ("href", "src"):
        for element in page.css(f"[{attribute}]"):
            yield element.attributes.get(attribute) or ""  # a drawing has "xlink:href", which leads to itself


def test_links_and_images_and_anchors_lead_somewhere(pages, site):
    ids = {path: {element.id for element in page.css("[id]")} for path, page in pages.items()}
    dead = []
    for path, page in pages.items():
        for reference in references(page):
            address, anchor = urldefrag(urljoin(BASE + path, reference))
            if not address.startswith(BASE) or (path == "404.html" and reference.startswith("http")):
                continue
            target = unquote(urlparse(address).path.lstrip("/"))
            target = f"{target}index.html" if target.endswith("/") or not target else target
            if not (site / target).is_file():
                dead.append(f"{path}: {reference}")
            elif anchor and target in ids and unquote(anchor) not in ids[target] and not anchor.startswith("error="):
                dead.append(f"{path}: {reference}: no such anchor")
    assert dead == []


def test_no_two_headings_of_a_page_have_one_name(pages):
    for path, page in pages.items():
        if page.css_first(".jp-Notebook"):
            continue
        headings = [heading.text() for heading in page.css("article h2, article h3")]
        assert [text for text, times in Counter(headings).items() if times > 1] == [], path


def test_every_page_can_be_reached_from_the_home_page(pages):
    reached, to_visit = set(), {"index.html"}
    while to_visit:
        reached |= to_visit
        found = {
            urlparse(urldefrag(urljoin(BASE + path, link.attributes["href"]))[0]).path.lstrip("/")
            for path in to_visit
            for link in pages[path].css("a[href]")
        }
        to_visit = {f"{path}index.html" for path in found if not path or path.endswith("/")} & set(pages) - reached
    redirects = {path for path, page in pages.items() if page.css_first("meta[http-equiv=refresh]")}
    assert set(pages) - reached - redirects - {"404.html"} == set()


def test_nothing_is_loaded_from_elsewhere(pages):
    for path, page in pages.items():
        loaded = page.css("link[rel=stylesheet][href], script[src], img[src], iframe[src], link[rel=preconnect]")
        addresses = [element.attributes.get("src") or element.attributes["href"] for element in loaded]
        assert [address for address in addresses if re.match(r"(https?:)?//", address)] == [], path


@pytest.fixture(scope="session")
def errors(site):
    """Return the entries for pitfalls; those for messages that torch does not have are held by test_claims.py."""
    return [entry for entry in json.loads((site / "errors-full.json").read_text()) if entry["kind"] != "myth"]


def test_index_has_one_entry_for_each_pitfall(errors):
    assert sorted(entry["slug"] for entry in errors) == sorted(page.stem for page in pitfall_pages())
    for entry in errors:
        meta = front_matter(SNIPPETS.parent / "docs" / "pitfalls" / f"{entry['slug']}.md")
        assert {key: entry[key] for key in ("title", "kind", "area", "symptoms")} == {
            key: meta.get(key, "") for key in ("title", "kind", "area", "symptoms")
        }
        assert entry["messages"] or entry["kind"] == "silent"


def test_every_message_in_the_index_was_written_by_a_run_or_names_its_source(errors):
    """What stands in a recorded output was written by a run: test_pages.py compares the two."""
    for entry in errors:
        scripts = (SNIPPETS / "pitfalls" / entry["slug"]).glob("bad*.py")
        written = {
            text
            for script in scripts
            for path in variants(script)
            for text in messages(path.read_text(), entry["kind"])
        }
        page = SNIPPETS.parent / "docs" / "pitfalls" / f"{entry['slug']}.md"
        seen = {wording["text"] for wording in front_matter(page).get("also_seen", [])}
        assert {message["text"] for message in entry["messages"]} == written | seen, entry["slug"]


def test_a_page_claims_no_build_that_did_not_run_it(pages):
    """What stands on top of a page, or under a block that differs, is in a ledger with the hashes as they are now."""
    known = {one.path.stem: one for one in ledgers(SNIPPETS.parent)}
    for page in PAGES:
        blocks = [block.script for block in python_blocks() if block.page == page and block.shown_output]
        lines = built(page, pages).css(".md-content p.verified")
        if not blocks:
            assert not lines
            continue
        claimed = {line.attributes.get("data-script"): line.attributes["data-builds"].split() for line in lines}
        for line in lines:
            assert all(known[build].label in line.text() for build in line.attributes["data-builds"].split())
        for script in blocks:
            for one in map(known.get, claimed.get(script.relative_to(SNIPPETS).as_posix(), claimed[None])):
                entry = one.content["snippets"][script.relative_to(SNIPPETS).as_posix()]
                assert (entry["result"], entry["hash"]) == ("same", fingerprint(script, one.build)), name(script)


def compressed(path: Path) -> float:
    """Return the size of a file in kB, as a server sends it."""
    return len(gzip.compress(path.read_bytes())) / 1000


def test_pages_stay_within_their_weight(pages, site):
    sizes = {path: compressed(site / path) for path in pages}
    assert {path: kb for path, kb in sizes.items() if kb > MOST_KB["page"]} == {}
    home = pages["index.html"].css("script[src], link[rel=stylesheet][href]")
    loaded = [(element.attributes.get("src") or element.attributes["href"]).partition("?")[0] for element in home]
    assert sizes["index.html"] + sum(compressed(site / file) for file in loaded) <= MOST_KB["first load"]


def test_notebooks_show_their_cells_and_what_these_wrote(pages):
    for notebook in NOTEBOOKS:
        page, source = built(notebook, pages), notebook.read_text()
        cells = [code_of(block).strip() for block in page.css(".md-content .language-python.highlight")]
        assert len(cells) == source.count("\n# %%\n")
        assert all(cell in source for cell in cells)
        assert page.css(".md-content .highlight.output")


def test_expansion_of_an_include_is_the_whole_file():
    for block in python_blocks():
        assert expand(block.code) == block.script.read_text(), block.id
