"""The site in a real browser: it asks no other host, reports no error, keeps nobody out, copies what it shows."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from pages import NOTEBOOKS, PAGES, ROOT, SNIPPETS, pitfall_pages, python_blocks

from guide.docs import address, name_of
from guide.scripts import parts

DOCS = ROOT / "docs"
SIZES = {"phone": (360, 740), "desk": (1440, 900)}


ADDRESSES = [address(name_of(path, ROOT)) for path in [*PAGES, *NOTEBOOKS]]
OF_PITFALLS = [address(name_of(path, ROOT)) for path in pitfall_pages()]
# One page of each shape: what axe finds is in the theme and the templates, not in a page's words.
SHAPES = ["", "pitfalls/", "pitfalls/dataloader-main-guard/", "pitfalls/device-mismatch/", "detaching/detach/"]
SHAPES += ["overview/", "overview/packages/", "detaching/compare/", "detaching/graph/"]
SHAPES += ["said-and-run/", "said-and-run/item-and-numpy/", "said-and-run/all/"]
SHAPES += [
    "notebooks/training-loop/",
    "notebooks/memory/",
    "calculators/shapes/",
    "calculators/memory/",
    "verified/",
    "404.html",
]


@pytest.fixture
def visit(visit):
    """Return a function that opens a page in a scheme and a size, and waits until nothing more is asked for."""

    def visit_page(path, scheme="light", size="desk", **settings):
        width, height = SIZES[size]
        view = {"viewport": {"width": width, "height": height}, "color_scheme": scheme, "reduced_motion": "reduce"}
        page = visit(path, **view, **settings)
        page.wait_for_load_state("networkidle")
        return page

    return visit_page


# As a link in the text is followed, by Material's instant navigation: half the price of loading all anew.
FOLLOW = """async path => {
    const link = document.createElement("a");
    link.href = path;
    document.querySelector("article").append(link);
    let pages;
    const arrived = new Promise(done => {
        pages = document$.subscribe(() => location.pathname === path && done());
    });
    link.click();
    await arrived;
    pages.unsubscribe();
}"""


def test_no_page_asks_another_host_or_reports_an_error(visit):
    """Pages of pitfalls are followed below, and one page of each shape is loaded by itself."""
    page = visit("")
    for path in (path for path in ADDRESSES if path and path not in OF_PITFALLS):
        page.evaluate(FOLLOW, f"/{path}")
    page.wait_for_load_state("networkidle")
    assert page.complaints == []


def test_instant_navigation_keeps_scripts_and_asks_no_other_host(visit):
    page = visit("")
    page.get_by_role("link", name="Errors and pitfalls", exact=True).first.click()
    page.wait_for_selector(".filter")
    page.get_by_role("link", name="Home", exact=True).first.click()
    page.wait_for_selector("#error-finder")
    assert page.complaints == []


def test_colours_are_the_systems_until_the_reader_chooses_and_then_kept(visit):
    page = visit("", "dark")
    seen = "[document.body.dataset.mdColorScheme, getComputedStyle(document.documentElement).colorScheme]"
    assert page.evaluate(seen) == ["slate", "dark"]
    page.get_by_title("Switch to light mode").click()
    assert page.evaluate(seen) == ["default", "normal"]
    page.reload()
    assert page.evaluate(seen) == ["default", "normal"]
    page.get_by_label("Switch to dark mode").focus()
    page.keyboard.press("Enter")
    assert page.evaluate(seen) == ["slate", "dark"]
    assert page.complaints == []


def violations(page) -> dict[str, list[str]]:
    """Return what axe-core finds, by rule."""
    found = Axe().run(page).response["violations"]
    return {rule["id"]: [node["html"] for node in rule["nodes"]] for rule in found}


# What scrolls sideways, and neither is a stop of the Tab key nor has one in it.
OUT_OF_REACH = """() => [...document.querySelectorAll("article *")].filter(element =>
    element.scrollWidth > element.clientWidth && /auto|scroll/.test(getComputedStyle(element).overflowX)
    && element.tabIndex < 0 && ![...element.querySelectorAll("*")].some(inner => inner.tabIndex >= 0)
).map(element => element.outerHTML.slice(0, 80))"""


@pytest.mark.parametrize("path", ["detaching/compare/", "pitfalls/device-mismatch/"])
def test_what_scrolls_is_reached_by_the_keyboard_before_any_script_has_run(visit, path):
    assert visit(path, size="phone", java_script_enabled=False).evaluate(OUT_OF_REACH) == []


WIDTH = "document.documentElement.scrollWidth"
SMALLEST_PRINT = 12.5
# Text, and what styles add to it, with the size at which it is drawn; a picture may be scaled.
SMALL_PRINT = """smallest => {
    const found = [];
    const see = (element, size, text) => {
        if (size < smallest) found.push(`${element.outerHTML.slice(0, 60)}: ${size} ${text.slice(0, 20)}`);
    };
    for (const details of document.querySelectorAll("details")) details.open = true;
    for (const element of document.querySelectorAll("body *:not(script, style, noscript)")) {
        const picture = element.closest("svg[viewBox]");
        if (picture && !picture.checkVisibility()) continue;  // a chart's form for wider screens
        const scale = picture ? picture.getBoundingClientRect().width / picture.viewBox.baseVal.width : 1;
        const text = [...element.childNodes].filter(node => node.nodeType === 3).map(node => node.data.trim()).join("");
        if (text) see(element, parseFloat(getComputedStyle(element).fontSize) * scale, text);
        for (const part of ["::before", "::after"]) {
            const style = getComputedStyle(element, part);
            const words = /[a-z]/.test(style.content.replace(/^(none|normal|counter.*)$/, ""));
            if (words) see(element, parseFloat(style.fontSize), style.content);
        }
    }
    return found;
}"""


@pytest.mark.parametrize("path", SHAPES)
def test_nothing_stands_in_anybodys_way_on_a_desk(visit, path):
    """No violation that axe-core finds, in the light."""
    page = visit(path, "light", "desk")
    assert violations(page) == {}
    assert page.complaints == []


@pytest.mark.parametrize("path", SHAPES)
def test_nothing_stands_in_anybodys_way_on_a_phone(visit, path):
    """Nothing that axe-core finds, in the dark; nothing that sticks out sideways or is too small to read."""
    page = visit(path, "dark", "phone")
    assert page.evaluate(WIDTH) <= SIZES["phone"][0]
    assert violations(page) == {}
    assert page.complaints == []
    assert page.evaluate(SMALL_PRINT, SMALLEST_PRINT) == []  # last: it unfolds what is folded


def test_a_fault_in_a_page_is_seen_by_the_checks_above(visit):
    page = visit("detaching/detach/", size="phone")
    page.evaluate("""async () => {
        const wide = new Image(900, 9);
        wide.src = "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>";
        wide.style = "max-width: none; position: absolute";
        document.body.append(wide);
        console.error("planted");
        document.querySelector(".verified").style.fontSize = "12px";
        await fetch("https://planted.invalid/").catch(() => null);
    }""")
    assert "image-alt" in violations(page)
    assert "planted" in page.complaints
    assert page.evaluate(SMALL_PRINT, SMALLEST_PRINT)
    assert any("https://planted.invalid/" in complaint for complaint in page.complaints)
    assert page.evaluate(WIDTH) > SIZES["phone"][0]


# Where an answer ends at most, in pixels from the top, and how many elements a page holds at most.
SCREENS = {(1280, 900): 900, (360, 780): 2 * 780}
MOST_ELEMENTS = 1600


def test_every_pitfall_answers_at_once_stays_light_and_asks_no_other_host(visit):
    """The first lines that help are in the first screen on a desk and in the first two on a phone."""
    page, late, heavy = visit(""), {}, {}
    for path in OF_PITFALLS:
        page.evaluate(FOLLOW, f"/{path}")
        page.wait_for_selector(".answer .md-code__button, .answer .md-clipboard")
        for (width, height), most in SCREENS.items():
            page.set_viewport_size({"width": width, "height": height})
            box = page.locator(".answer").bounding_box()
            if box["y"] + box["height"] > most:
                late[path, width] = box["y"] + box["height"]
        elements = page.evaluate("document.querySelectorAll('*').length")
        if elements > MOST_ELEMENTS:
            heavy[path] = elements
    assert (late, heavy) == ({}, {})
    page.wait_for_load_state("networkidle")
    assert page.complaints == []


def test_copied_code_is_what_is_shown_and_the_proof_unfolds_below_it(visit):
    scripts = [block for block in python_blocks() if "pitfalls" in block.script.parts]
    block = next(block for block in scripts if parts(block.script.read_text())[1])
    shown, proof = parts(block.script.read_text())
    page = visit(address(name_of(block.page, ROOT)), permissions=["clipboard-read", "clipboard-write"])
    code = page.locator(f".md-content .language-python.highlight:has(.filename:text-is('{block.script.name}'))").first
    code.hover()
    code.locator("button").click()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.strip("\n") == shown.strip("\n"), block.script.relative_to(SNIPPETS)
    folded = page.locator("details.proof").first
    assert folded.locator("code").first.is_hidden()
    folded.locator("summary").click()
    assert folded.locator("code").first.text_content().strip("\n") == proof.strip("\n")


def test_catalogue_is_whole_without_javascript(visit):
    page = visit("pitfalls/", java_script_enabled=False)
    assert page.locator(".catalogue li:visible").count() == sum(
        1 for path in ADDRESSES if re.match(r"pitfalls/[a-z\d]+-", path)
    )
