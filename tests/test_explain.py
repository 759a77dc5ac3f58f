"""explain.py, the error finder of the terminal: it answers as the site does, from one file and errors-full.json."""

import ast
import json
import subprocess
import sys

import pytest
from pastes import MUTATIONS, NEAR_STRANGERS, NOISE, REPORTS, STRANGERS

from guide import explain


@pytest.fixture(scope="module")
def entries(site):
    return json.loads((site / "errors-full.json").read_text(encoding="utf-8"))


def cases(entries):
    """Everything at hand: reports and strangers with some noise each, the pages' messages in all their forms."""
    noise, queries = list(NOISE.values()), [report["query"] for report in REPORTS] + STRANGERS
    yield from queries
    for n, query in enumerate(queries):
        for step in (0, 17, 31):
            yield noise[(n + step) % len(noise)](query)
    for n, message in enumerate(message["text"] for entry in entries for message in entry["messages"]):
        yield message
        yield MUTATIONS[n % len(MUTATIONS)](message)
    yield from (line for entry in entries for line in entry["symptoms"])
    yield from (paste for paste, _ in NEAR_STRANGERS)


def test_terminal_and_site_rank_alike(entries, finder):
    pastes = list(cases(entries))
    on_the_site = finder.evaluate(
        "pastes => pastes.map(paste => errorFinder.rank(ix, paste).map(hit => hit.page.slug))", pastes
    )
    index = explain.Index(entries)
    in_the_terminal = [[hit["page"]["slug"] for hit in explain.rank(index, paste)] for paste in pastes]
    differ = [case for case in zip(pastes, on_the_site, in_the_terminal, strict=True) if case[1] != case[2]]
    assert len(pastes) > 1000
    assert not differ


def test_it_imports_the_standard_library_only(site):
    tree = ast.parse((site / "explain.py").read_text(encoding="utf-8"))
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name.partition(".")[0] for name in names} <= sys.stdlib_module_names


def explained(site, *arguments, text=None):
    """Run the published file, which finds errors-full.json beside it."""
    command = [sys.executable, "-I", str(site / "explain.py"), *arguments]
    return subprocess.run(command, input=text, capture_output=True, text=True, encoding="utf-8")


def test_it_explains_what_is_piped_into_it(site, site_url):
    error = "RuntimeError: mat1 and mat2 shapes cannot be multiplied (32x1352 and 1568x10)"
    done = explained(site, text=f"Traceback (most recent call last):\n{error}\n")
    assert done.returncode == 0
    assert error in done.stdout
    assert f"{site_url}pitfalls/mat1-mat2-shapes/" in done.stdout


def test_it_runs_a_script_shows_its_output_and_explains_what_it_died_of(site, site_url, tmp_path):
    script = tmp_path / "train.py"
    script.write_text(
        "import sys\nprint('epoch', sys.argv[1])\n"
        "raise RuntimeError('element 0 of tensors does not require grad and does not have a grad_fn')\n"
    )
    done = explained(site, str(script), "3")
    assert done.returncode == 1
    assert done.stdout.startswith("epoch 3\n")
    assert f"{site_url}pitfalls/element-0-does-not-require-grad/" in done.stdout


def test_it_adds_nothing_to_a_script_that_succeeds(site, tmp_path):
    script = tmp_path / "train.py"
    script.write_text("print('done')\n")
    done = explained(site, str(script))
    assert (done.returncode, done.stdout) == (0, "done\n")


def test_errors_json_alone_tells_the_page(site, site_url):
    text = "RuntimeError: mat1 and mat2 shapes cannot be multiplied (32x1352 and 1568x10)\n"
    whole, page = (
        explained(site, "--errors", str(site / f"{name}.json"), text=text) for name in ("errors-full", "errors")
    )
    assert "1352 came" in whole.stdout
    assert page.stdout.endswith(f"  {site_url}pitfalls/mat1-mat2-shapes/\n")


def test_it_says_that_nothing_fits(site):
    assert "No page of the guide fits." in explained(site, text="KeyError: 'label'\n").stdout


def test_it_tells_the_cause_and_the_sentence_that_the_page_declares(tmp_path):
    page = {
        "url": "pitfalls/x/",
        "title": "Title",
        "causes": [{"url": "#fix", "cause": "a cause", "tells": ["shapes ({a}x{b}"], "says": "{b} came."}],
    }
    told = explain.explanation({"page": page, "text": "shapes (3x4"}, "", "https://example.org/guide/")
    assert told == "Title\n  Looks like: a cause\n  4 came.\n  https://example.org/guide/pitfalls/x/#fix"
