"""What is said of a library is what is pinned and installed, and each has a page with a program that was run."""

import json
import re
import subprocess
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from pages import DOCS, ROOT, SNIPPETS, blocks_of, included

from guide.libraries import address_of, below, by_chapter, libraries, page_of, table, with_facts
from guide.outputs import environment_of

KNOWN = libraries(ROOT)
GROUPS = tomllib.loads((ROOT / "pyproject.toml").read_text())["dependency-groups"]
ENVIRONMENTS = [group.removeprefix("environment-") for group in GROUPS if group.startswith("environment-")]
FACTS = {"name", "packages", "environment", "chapter", "purpose", "state", "as_of", "source", "licence"}
WHERE_NEEDED = {"page", "program"}  # if a library shares its page, and if its program has not run or shows a failure

every_library = pytest.mark.parametrize("slug", KNOWN)


def pins(group: str) -> dict[str, str]:
    """Return the versions that a dependency group pins, by package."""
    found = {}
    for item in GROUPS[group]:
        if isinstance(item, dict):
            found |= pins(item["include-group"])
        else:
            requirement = Requirement(item)
            if not requirement.marker or requirement.marker.evaluate():
                found[requirement.name] = str(requirement.specifier).removeprefix("==")
    return found


@every_library
def test_facts_are_complete_and_dated(slug):
    library = KNOWN[slug]
    assert FACTS <= set(library) <= FACTS | WHERE_NEEDED
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", str(library["as_of"]))


@every_library
def test_versions_are_those_that_its_environment_pins(slug):
    library = KNOWN[slug]
    pinned = pins(f"environment-{library['environment']}")
    assert {package: pinned.get(package) for package in library["packages"]} == library["packages"]


@every_library
def test_library_has_a_page_whose_programs_run_in_its_environment(slug):
    library = KNOWN[slug]
    page = DOCS / page_of(slug, library).partition("#")[0]
    scripts = {block.script for block in blocks_of(page) if included(block) and block.syntax == "python"}
    environments = {environment_of(script) for script in scripts}
    assert library["environment"] in environments, "no program"
    alone = sum(page_of(other, KNOWN[other]).partition("#")[0] == page_of(slug, library) for other in KNOWN) == 1
    assert not alone or "page" in library or environments <= {library["environment"], ""}


@every_library
def test_page_says_how_to_install_what_is_a_package(slug):
    library = KNOWN[slug]
    if library["packages"] and "page" not in library:
        told = re.findall(r"`pip install ([^`]+)`", (DOCS / "ecosystem" / f"{slug}.md").read_text())
        assert any(re.split(r"[\[= ]", command.strip("'\""))[0] in library["packages"] for command in told)


def test_every_page_of_the_ecosystem_is_of_a_library():
    told = {page_of(slug, library).partition("#")[0] for slug, library in KNOWN.items()}
    pages = {path.relative_to(DOCS).as_posix() for path in (DOCS / "ecosystem").glob("*.md")}
    assert pages == {place for place in told if place.startswith("ecosystem/")} | {"ecosystem/index.md"}


def test_every_program_runs_in_an_environment_that_exists():
    assert {path.name for path in (SNIPPETS / "ecosystem").iterdir()} <= set(ENVIRONMENTS)


def test_the_table_links_every_library():
    links = re.findall(r'href="([^"]+)"', table(KNOWN, "", ran=lambda page, environment: ""))
    assert links == [
        address_of(page_of(slug, library))
        for chapter in by_chapter(KNOWN).values()
        for slug in chapter
        for library in [KNOWN[slug]]
    ]


def test_the_table_tells_a_project_from_our_program():
    cells = table(KNOWN, "", ran=lambda page, environment: f"ran in {environment}")
    assert "<td>ran in main</td>" in cells
    assert "<td>not run</td>" in table({"tensorrt": KNOWN["tensorrt"]}, "", ran=lambda page, environment: "")


@pytest.mark.parametrize("environment", ENVIRONMENTS)
def test_installed_versions_are_the_pinned_ones(environment, pytestconfig):
    if not pytestconfig.option.ecosystem:
        pytest.skip("needs the environments of the ecosystem: `make test-ecosystem`")
    listing = "{one.name: one.version for one in importlib.metadata.distributions()}"
    code = f"import importlib.metadata, json; print(json.dumps({listing}))"
    python = ROOT / ".venv" / environment / "bin" / "python"
    answer = subprocess.run([python, "-c", code], capture_output=True, text=True, check=True).stdout
    installed = {canonicalize_name(name): version for name, version in json.loads(answer).items()}
    pinned = pins(f"environment-{environment}")
    assert {package: installed.get(canonicalize_name(package)) for package in pinned} == pinned


def test_facts_of_libraries_that_share_a_page_stand_in_their_sections():
    page = DOCS / "ecosystem" / "ended.md"
    shown = with_facts(page.read_text(), page, ROOT)
    for title, package in (("torchtext", "torchtext"), ("DGL { #dgl }", "dgl"), ("TorchServe", "torchserve")):
        assert f'## {title}\n\n<p class="facts"><b>{package} ' in shown
    with pytest.raises(ValueError, match="0 sections"):
        below("nowhere", "facts", shown)
