"""Every block runs, does what its name promises, and writes what its page shows."""

from pathlib import Path

import pytest
from conftest import RUNS, build_of, can_run_here
from pages import INCLUDE, NOTEBOOKS, SCRIPTS, SNIPPETS, expand, name, python_blocks

from guide.docs import declared_for
from guide.ledgers import ledgers
from guide.obligations import broken
from guide.outputs import Build, expected_output, held, is_recorded, record
from guide.run_snippet import Run
from guide.scripts import role_of


@pytest.fixture
def keeps_its_promise(run):
    """Return a function that says what a script does not do although it must; run once, whatever asks."""

    def check(script):
        meta = declared_for(script)
        others = [
            other for other in script.parent.glob("*.py") if role_of(other) in ("bad", "fix") and can_run_here(other)
        ]
        written = {other.stem: run(other).output for other in others if meta and other != script}
        return broken(script, run(script), meta, written)

    return check


@pytest.mark.parametrize("script", SCRIPTS, ids=name)
def test_script_does_what_its_name_promises(script, keeps_its_promise):
    assert not keeps_its_promise(script)


@pytest.mark.parametrize("block", python_blocks(), ids=lambda block: block.id)
def test_block_shows_what_its_script_writes(block, run, keeps_its_promise, pytestconfig):
    assert expand(block.code) == block.script.read_text(), "the include is not the whole file"
    written = run(block.script).output
    if block.shown_output is None:
        assert not written, "the script writes something that the page does not show"
        return
    shown = INCLUDE.fullmatch(block.shown_output)
    assert shown, "the output must be one include, and nothing else"
    assert SNIPPETS / shown["file"] == block.script.with_suffix(".txt"), "the output belongs to another script"
    if pytestconfig.option.update and not keeps_its_promise(block.script):
        update(block.script, run(block.script), pytestconfig.stash[RUNS])
    output = expected_output(block.script, build_of(block.script))
    assert output, f"no output is recorded: {block.script.with_suffix('.txt')}"
    assert held(block.script, written) == held(block.script, output.read_text(encoding="utf-8"))


def update(script: Path, run: Run, runs) -> None:
    """Record what a script wrote, if it writes the same with other threads, kernels and hash seeds."""
    output = expected_output(script, build_of(script))
    if output and is_recorded(script, run.output, output):
        return
    for other in runs.other_ways(script):
        same = (held(script, other.output), other.ended) == (held(script, run.output), run.ended)
        assert same, "two runs differ, so nothing is recorded"
    runs.updated += filter(None, [record(script, run.output, build_of(script))])


def test_every_run_that_a_ledger_vouches_for_kept_its_promise():
    """A machine that records outputs may have no means to read what the pages declare: here it is held against them."""
    for ledger in ledgers(SNIPPETS.parent):
        for script in filter(ledger.vouches_for, SCRIPTS):
            entry = ledger.content["snippets"][script.relative_to(SNIPPETS).as_posix()]
            others = {other.stem: recorded(other, ledger.build) for other in script.parent.glob("*.py")}
            others = {stem: text for stem, text in others.items() if stem.startswith(("bad", "fix"))}
            run = Run(recorded(script, ledger.build), entry["ended"], tuple(entry["warned"]), 0)
            assert not broken(script, run, declared_for(script), others), f"{ledger.path.name}: {name(script)}"


def recorded(script: Path, build: Build) -> str:
    output = expected_output(script, build)
    return output.read_text(encoding="utf-8") if output else ""


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=name)
def test_notebook_runs_as_a_script(notebook, run):
    assert run(notebook).ended == "finished"
