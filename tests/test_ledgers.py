"""What a page says of the runs of its scripts."""

from pages import DOCS, ROOT, SNIPPETS

from guide.docs import scripts_on
from guide.ledgers import block_line, page_line, where_most


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
