"""The chain from page to script to output holds in the files as they are written, before anything is built or run."""

import ast
import json
import re
import subprocess
import tomllib
from copy import deepcopy
from functools import cache

import pytest
from jsonschema import Draft202012Validator
from markdown.extensions.toc import slugify
from pages import DOCS, INCLUDE, PAGES, ROOT, SCRIPTS, SNIPPETS, blocks_of, included, name, pitfall_pages, settings
from ruff import find_ruff_bin

from guide import catalogue, libraries
from guide.blocks import answer_lines
from guide.catalogue import said
from guide.docs import front_matter
from guide.mutants import declared, is_python
from guide.navigation import chapters_into_navigation
from guide.outputs import REFERENCE, Build, can_run, environment_of, expected_output, variants
from guide.run_snippet import local_modules
from guide.scripts import role_of

# Languages that a fence may have besides those that are run; all of them are includes too.
OTHER_LANGUAGES = {"console", "toml", "yaml", "dockerfile", "text"}
DIRECTIVE = re.compile(r"<!--[-\s]*pytest[-.].*?-->", re.S)
SECTIONS = ["What you see", "Fix", "Why", "What does not help", "Catch it early", "Related"]
OPTIONAL_SECTIONS = {"Why", "What does not help"}
PITFALLS = pitfall_pages()

every_page = pytest.mark.parametrize("page", PAGES, ids=name)
every_pitfall = pytest.mark.parametrize("page", PITFALLS, ids=name)


def scripts_of(page):
    return sorted((SNIPPETS / "pitfalls" / page.stem).glob("*.py"))


@every_page
def test_every_fence_is_one_include(page):
    """pytest-codeblocks passes over `~~~`, quoted and titled fences in silence: they are counted here."""
    text = page.read_text()
    blocks = blocks_of(page)
    found = sum(1 + (block.shown_output is not None) for block in blocks)
    marks = re.findall(r"^[ \t>*+\-\d.]*(?:`{3,}|~{3,}).*$", text, re.M)
    assert len(marks) == 2 * found, "a fence that would not be run: titled, ~~~, quoted or not closed"
    assert all(re.fullmatch(r" *```\w*", mark) for mark in marks), "a fence has ``` and a language, nothing else"
    for block in blocks:
        assert block.syntax in {"python"} | OTHER_LANGUAGES, f"line {block.line}: no such language: {block.syntax!r}"
        assert INCLUDE.fullmatch(block.code), f"line {block.line}: a block holds one include of one whole file"
        assert block.script.suffix == ".py" or block.syntax != "python", f"line {block.line}: not a Python file"


@every_page
def test_no_code_outside_fences(page):
    """Four blanks of indent make a code block that nothing runs; so do pre and code written as HTML."""
    outside = re.sub(r"^( *)```.*?^\1```", "", page.read_text(), flags=re.M | re.S)
    assert not re.search(r"<(pre|code|textarea)\b", outside)
    assert not re.search(r"(?<=\n)\n {4,}(?:import |from \w+ import |print\()", outside)
    assert "--8<--" not in outside


@every_page
def test_directives_of_pytest_codeblocks_only_attach_outputs(page):
    marks = set(DIRECTIVE.findall(page.read_text()))
    assert marks <= {"<!--pytest-codeblocks:expected-output-->"}


@every_page
def test_every_include_names_a_file(page):
    for block in blocks_of(page):
        assert included(block) or not INCLUDE.fullmatch(block.code), (
            f"line {block.line}: no such file below snippets/: {block.code.strip()}"
        )


def test_every_snippet_is_shown_by_a_page():
    blocks = [block for page in PAGES for block in blocks_of(page) if included(block)]
    shown = {block.script for block in blocks}
    outputs = {path for script in shown for path in variants(script)}
    files = {path for path in SNIPPETS.glob("**/*") if path.suffix in (".py", ".txt")}
    imported = {module for script in shown for module in local_modules(script)}
    assert {name(path) for path in files - shown - outputs - imported} == set()


@cache
def schema():
    return Draft202012Validator(json.loads((ROOT / "tests" / "front-matter.schema.json").read_text()))


@every_pitfall
def test_front_matter_follows_the_schema(page):
    errors = sorted(schema().iter_errors(front_matter(page)), key=str)
    assert [f"{name(page)}: {'.'.join(map(str, e.path)) or 'front matter'}: {e.message}" for e in errors] == []


@every_page
def test_front_matter_has_a_title_and_parses(page):
    """A broken YAML header would be shown as text, with nobody warned."""
    assert page.read_text().startswith("---\n")
    assert front_matter(page).get("title"), f"{name(page)}: title: missing, or the header does not parse"


@every_pitfall
def test_pitfall_has_its_sections_in_order(page):
    headings = re.findall(r"^## (.+)$", page.read_text(), re.M)
    assert headings == [title for title in SECTIONS if title in headings or title not in OPTIONAL_SECTIONS]


@every_pitfall
def test_pitfall_has_its_scripts_no_more_and_no_less(page):
    meta = front_matter(page)
    scripts = {script.stem: script for script in scripts_of(page)}
    roles = {role_of(script) for script in scripts.values()}
    assert "bad" in scripts
    assert "fix" in roles
    assert {stem for stem in scripts if stem.startswith("wrong_fix")} == set(meta.get("wrong_fixes", {}))
    types = meta.get("raises", meta.get("warns"))
    if isinstance(types, dict):
        assert set(types) == {stem for stem in scripts if stem.startswith("bad")}
    text = page.read_text()
    assert all(f'"pitfalls/{page.stem}/{script.name}"' in text for script in scripts.values()), (
        "shown by another page only"
    )


@every_pitfall
def test_what_is_declared_of_scripts_names_them_and_makes_programs(page):
    meta, scripts = front_matter(page), {script.stem: script for script in scripts_of(page)}
    assert {*meta.get("mutations", {}), *meta.get("excused", {})} <= {*scripts}
    for stem, changes in meta.get("mutations", {}).items():
        for mutant in declared(scripts[stem].read_text(), changes):
            assert is_python(mutant.text), f"{stem}: {mutant.line}: what it becomes is no program"


def sections_of(page) -> dict[str, str]:
    """Return the text of each section of a page, comments left out."""
    body = re.sub(r"<!--.*?-->", "", page.read_text(), flags=re.S)
    parts = re.split(r"^## (.+)\n", body, flags=re.M)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


@every_pitfall
def test_scripts_stand_once_in_the_section_for_their_role(page):
    """The wrong script where one looks for it, and not under the fix; the check where one catches it early."""
    sections = sections_of(page)
    shown = {title: re.findall(rf'"pitfalls/{page.stem}/(\w+)\.py"', text) for title, text in sections.items()}
    assert all(text.strip() for text in sections.values())
    assert "bad" in shown["What you see"]
    assert not [stem for stem in shown["What you see"] if stem.startswith("fix")]
    assert not [stem for title in shown for stem in shown[title] if stem.startswith("catch") and "early" not in title]
    every = [stem for stems in shown.values() for stem in stems]
    assert sorted(every) == sorted({*every})


@every_pitfall
def test_causes_lead_every_wrong_script_to_its_fix(page):
    """A page with several wrong scripts says which one is whose: the table under its lead is made from this."""
    causes = front_matter(page).get("causes", [])
    wrong = [script.stem for script in scripts_of(page) if role_of(script) == "bad"]
    shown = [script for cause in causes for script in cause.get("shows", [])]
    assert sorted(shown) == sorted(wrong) if causes or len(wrong) > 1 else not shown


def section(page, anchor: str) -> str:
    """Return the text of a page from the heading with this anchor to the next one."""
    for part in re.split(r"^(?=#{2,3} )", page.read_text(), flags=re.M)[1:]:
        title, _, text = part.partition("\n")
        given = re.search(r"\{ #([\w-]+) \}", title)
        if anchor == (given[1] if given else slugify(title, "-")):
            return text
    raise AssertionError(f"no such heading: {anchor}")


@every_pitfall
def test_answer_is_a_few_lines_of_the_fix_for_its_cause(page):
    meta = front_matter(page)
    answer, causes = meta["answer"], meta.get("causes", [])
    text = (SNIPPETS / "pitfalls" / page.stem / answer["script"]).read_text()
    shown = answer_lines(text, answer["lines"]) if "lines" in answer else text.splitlines()
    assert 1 <= sum(bool(line) for line in shown) <= 8
    if "lines" in answer:
        ast.parse("\n".join(shown))
    anchor = answer.get("fix", causes[0]["fix"] if causes else "fix")
    assert anchor == "fix" or anchor in [cause["fix"] for cause in causes]
    assert f'"pitfalls/{page.stem}/{answer["script"]}"' in (section(page, anchor) if causes else page.read_text())


@every_pitfall
def test_places_of_a_sentence_are_places_of_each_of_its_wordings(page):
    """What the finder fills in must stand in the paste, whichever of the wordings it was found by."""
    meta = front_matter(page)
    for entry in [*meta.get("causes", []), *meta.get("sentences", [])]:
        filled = entry.get("says", "") + entry.get("calculator", "")
        terms = " ".join([*re.findall(r"\{([^{}]+)\}", filled), entry.get("when", "")])
        used = set(re.findall(r"[A-Za-z]\w*", terms)) - {"and", "len"}
        for wording in said(entry)["tells"] if "tells" in entry else []:
            assert used <= set(re.findall(r"\{(\w+)(?::\w+)?\}", wording))
            assert wording.count(" ... ") <= 1, "two gaps would be tried in every combination"


def test_no_two_pages_have_a_symptom_in_common():
    symptoms = [line.lower().strip(" .") for page in PITFALLS for line in front_matter(page).get("symptoms", [])]
    assert sorted({line for line in symptoms if symptoms.count(line) > 1}) == []


def test_every_folder_of_snippets_belongs_to_a_pitfall():
    folders = {folder.name for folder in (SNIPPETS / "pitfalls").iterdir()}
    assert folders == {page.stem for page in PITFALLS}


@pytest.mark.parametrize("page", [page for page in PITFALLS if front_matter(page)["kind"] != "silent"], ids=name)
def test_wordings_of_scripts_that_nothing_has_run_name_their_source(page):
    """Where bad.py needs what no machine had, the page must show where its wording is from."""
    seen = {wording.get("script") for wording in front_matter(page).get("also_seen", [])}
    for script in scripts_of(page):
        if not can_run(script, REFERENCE, gpu=False) and role_of(script) == "bad" and not variants(script):
            assert script.stem in seen


def test_every_recorded_output_belongs_to_a_script_and_is_not_empty():
    for path in SNIPPETS.glob("**/*.txt"):
        script = path.with_name(path.stem.partition("@")[0] + ".py")
        assert script in SCRIPTS, f"{name(path)}: written by no script"
        assert path.read_text().strip(), f"{name(path)}: empty"
        written = "@" in path.stem or environment_of(script) or can_run(script, REFERENCE, gpu=False)
        assert written, f"{name(path)}: the reference build cannot have written it"


def test_every_variant_is_selected_by_a_build():
    """Builds are the groups `build-...` of pyproject.toml: what none of them writes belongs to nothing."""
    groups = tomllib.loads((ROOT / "pyproject.toml").read_text())["dependency-groups"]
    builds = [Build.named(group.removeprefix("build-")) for group in groups if group.startswith("build-")]
    selected = {expected_output(script, build) for script in SCRIPTS for build in builds}
    assert [name(path) for script in SCRIPTS for path in variants(script) if path not in selected] == []


def navigation(items) -> set[str]:
    """Return the pages that a navigation tree names."""
    if isinstance(items, str):
        return {items}
    return set().union(*map(navigation, items.values() if isinstance(items, dict) else items))


def test_every_page_is_in_the_navigation():
    nav = deepcopy(settings().nav)
    catalogue.into_navigation(nav, ROOT)
    libraries.into_navigation(nav, ROOT)
    chapters_into_navigation(nav, ROOT)
    pages = {path.relative_to(DOCS).as_posix() for path in [*PAGES, *DOCS.glob("notebooks/*.py")]}
    assert pages == navigation(nav)


def ruff(*arguments):
    return subprocess.run([find_ruff_bin(), *arguments, "--no-cache"], cwd=ROOT, capture_output=True, text=True)


def test_code_is_linted_and_every_excuse_is_needed():
    """The rule RUF100 fails an excuse (noqa) that nothing needs any more."""
    checked = ruff("check", "--quiet", "--output-format=concise", ".")
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_code_is_formatted():
    checked = ruff("format", "--check", "--quiet", ".")
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_every_excuse_names_its_rule_and_its_reason():
    lines = [line for path in ROOT.glob("[dgst]*/**/*.py") for line in path.read_text().splitlines()]
    excuses = [line for line in lines if "noqa" in line and re.search(r"^[^\"']*#\s*noqa", line)]
    assert [line for line in excuses if not re.search(r"# noqa: [A-Z]+\d+ \S+", line)] == []
