"""What a page says of the runs of its scripts."""

import json

import conftest
import pytest
from pages import DOCS, ROOT, SNIPPETS

from guide.docs import scripts_on
from guide.ledgers import Ledger, block_line, page_line, where_most
from guide.outputs import fingerprint


def lines_of(slug: str) -> tuple[str, dict[str, str]]:
    """Return the line on top of a pitfall's page, and by script the line under its block."""
    page = DOCS / "pitfalls" / f"{slug}.md"
    scripts = [script for script in scripts_on(page, ROOT) if SNIPPETS / "pitfalls" / slug == script.parent]
    below = {script.stem: block_line(script, where_most(scripts, ROOT), ROOT) for script in scripts}
    return page_line(scripts, page, ROOT, ""), below


def test_a_run_with_a_stub_of_the_driver_is_told_on_top_and_under_the_block():
    top, below = lines_of("cuda-unknown-error-init")
    assert "with a stub of the driver" in top
    assert "with a stub of the driver" in below["bad"]
    assert "stub" not in below["fix"]


def test_a_page_whose_scripts_met_no_stub_names_none():
    top, below = lines_of("no-nvidia-driver")
    assert "stub" not in top + "".join(below.values())


@pytest.mark.parametrize("result", ["same", "different"])
@pytest.mark.parametrize("as_it_stands", [True, False])
def test_only_what_ran_as_it_stands_and_wrote_the_same_is_left_out(result, as_it_stands, tmp_path, monkeypatch):
    script = SNIPPETS / "pitfalls/no-nvidia-driver/fix.py"
    entry = {"result": result, "hash": fingerprint(script, conftest.BUILD) if as_it_stands else "0" * 16}
    major, minor = conftest.BUILD.version
    header = {"build": f"{major}.{minor}.0-{'cuda' if conftest.BUILD.cuda else 'cpu'}", "gpu": ""}
    path = tmp_path / "build.json"
    path.write_text(
        json.dumps({"header": header, "snippets": {script.relative_to(SNIPPETS).as_posix(): entry}}), encoding="utf-8"
    )
    monkeypatch.setattr(conftest, "ledgers", lambda root: [Ledger(path, SNIPPETS)])
    assert conftest.vouched_by_build(script) == (result == "same" and as_it_stands)
