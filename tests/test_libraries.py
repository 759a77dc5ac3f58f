"""What is said of a library is what is pinned and installed, and each has a page with a program that was run."""

import json
import re
import subprocess
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from pages import DOCS, ROOT, SNIPPETS, blocks_of, included

from guide.libraries import libraries, table
from guide.outputs import environment_of

KNOWN = libraries(ROOT)
GROUPS = tomllib.loads((ROOT / "pyproject.toml").read_text())["dependency-groups"]
ENVIRONMENTS = [group.removeprefix("environment-") for group in GROUPS if group.startswith("environment-")]
FACTS = {"name", "packages", "environment", "chapter", "purpose", "state", "as_of", "source"}

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
    assert set(library) == FACTS
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", str(library["as_of"]))


@every_library
def test_versions_are_those_that_its_environment_pins(slug):
    library = KNOWN[slug]
    pinned = pins(f"environment-{library['environment']}")
    assert {package: pinned.get(package) for package in library["packages"]} == library["packages"]


@every_library
def test_library_has_a_page_whose_programs_run_in_its_environment(slug):
    page = DOCS / "ecosystem" / f"{slug}.md"
    scripts = {block.script for block in blocks_of(page) if included(block) and block.syntax == "python"}
    assert scripts, "no program"
    assert {environment_of(script) for script in scripts} <= {KNOWN[slug]["environment"], ""}


def test_every_page_of_the_ecosystem_is_of_a_library():
    assert {path.stem for path in (DOCS / "ecosystem").glob("*.md")} == {*KNOWN, "index"}


def test_every_program_runs_in_an_environment_that_exists():
    assert {path.name for path in (SNIPPETS / "ecosystem").iterdir()} <= set(ENVIRONMENTS)


def test_the_table_links_every_library():
    assert re.findall(r'href="ecosystem/([\w-]+)/"', table(KNOWN, "")) == list(KNOWN)


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
