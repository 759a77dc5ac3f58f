"""A playbook leads from a symptom to its causes, by steps: each is a script that tells planted causes apart."""

import re

import pytest
from pages import DOCS, SNIPPETS, blocks_of, name

from guide.docs import front_matter
from guide.scripts import parts

INDEX = DOCS / "playbooks.md"
PLAYBOOKS = sorted(INDEX.with_suffix("").glob("*.md"))

every_playbook = pytest.mark.parametrize("page", PLAYBOOKS, ids=name)


def steps(page) -> dict[str, str]:
    """Return the steps of a playbook: the text below each numbered heading, by its anchor."""
    parts = re.split(r"^## (.+)$", page.read_text(), flags=re.M)
    sections = zip(parts[1::2], parts[2::2], strict=True)
    return {re.search(r"\{ #([\w-]+) \}$", title)[1]: text for title, text in sections if re.match(r"\d+\. ", title)}


def scripts(page) -> list:
    """Return the scripts of a playbook that a step shows."""
    return [block.script for block in blocks_of(page) if block.shown_output]


@every_playbook
def test_first_page_lists_playbook(page):
    assert page.stem in front_matter(INDEX)["pages"]


@every_playbook
def test_playbook_is_found_by_six_symptoms_of_its_own(page):
    others = [symptom for other in PLAYBOOKS if other != page for symptom in front_matter(other)["symptoms"]]
    assert len(set(front_matter(page)["symptoms"]) - set(others)) >= 6


@every_playbook
def test_path_leads_to_each_step_in_order(page):
    path = page.read_text().partition("{ #path }")[2].partition("\n## ")[0]
    assert re.findall(r"^\| \[\d+\]\(#([\w-]+)\)", path, re.M) == list(steps(page))


@every_playbook
def test_each_step_shows_one_script(page):
    assert len(steps(page)) >= 4
    for anchor, text in steps(page).items():
        assert text.count("```python") == 1, anchor


@every_playbook
def test_playbook_leads_to_pages_of_causes(page):
    found = re.findall(r"\]\(\.\./pitfalls/([\w-]+)\.md", "".join(steps(page).values()))
    assert len(set(found)) >= 3


@every_playbook
def test_each_step_proves_which_planted_causes_it_shows(page):
    for script in scripts(page):
        assert "assert " in parts(script.read_text())[1], name(script)


@every_playbook
def test_each_planted_cause_stands_in_the_output_of_a_step(page):
    planted = SNIPPETS / "playbooks" / page.stem / "planted.py"
    listed = re.search(r"^CAUSES = \[\n(.*?)^\]", planted.read_text(), re.M | re.S)[1]
    causes = re.findall(r'^    "(.+)",$', listed, re.M)
    outputs = "".join(script.with_suffix(".txt").read_text() for script in scripts(page))
    assert len(causes) >= 4
    assert [cause for cause in causes if cause not in outputs] == []
