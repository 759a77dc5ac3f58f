"""What the text of a script gives away, before it is run: a proof that proves nothing, a result that was typed in."""

from pathlib import Path

import pytest
import yaml
from pages import ROOT, SCRIPTS, SNIPPETS, name, pitfall_pages

from guide import scrutiny
from guide.docs import declared_for
from guide.outputs import environment_of, raising_line, variants
from guide.scripts import role_of

PROVING = [script for script in SCRIPTS if role_of(script) in ("fix", "wrong_fix")]
OF_PITFALLS = [script for script in SCRIPTS if script.is_relative_to(SNIPPETS / "pitfalls")]
WRONG = [script for script in OF_PITFALLS if role_of(script) in ("bad", "wrong_fix")]
# Scripts in which a print has fixed text because the text is the point, each with the reason.
EXCUSES = ROOT / "tests" / "fixed-texts.yml"


def excused() -> dict[str, str]:
    return yaml.safe_load(EXCUSES.read_text(encoding="utf-8")) or {} if EXCUSES.is_file() else {}


@pytest.mark.parametrize("script", PROVING, ids=name)
def test_no_assertion_is_swallowed(script):
    assert scrutiny.swallowed(script) == []


@pytest.mark.parametrize("script", [script for script in SCRIPTS if not environment_of(script)], ids=name)
def test_results_are_computed_and_are_numbers(script):
    assert scrutiny.typed_results(script) == [], "typed in, not computed"
    assert scrutiny.verdicts(script) == [], "a verdict: show what was compared"


def test_prints_of_fixed_text_are_excused_by_name():
    found = {
        script.relative_to(SNIPPETS).as_posix(): scrutiny.fixed_texts(script)
        for script in SCRIPTS
        if not environment_of(script)
    }
    assert {place: texts for place, texts in found.items() if texts and place not in excused()} == {}
    assert [place for place in excused() if not found.get(place)] == [], "excused, but it prints no fixed text"


@pytest.mark.parametrize("script", WRONG, ids=name)
def test_message_comes_from_torch_python_or_a_library(script):
    meta = declared_for(script)
    if script.stem in meta.get("raises_itself", {}):
        return
    declared = meta.get("wrong_fixes", {}).get(script.stem, "harm")
    raising = meta.get("kind") == "error" if role_of(script) == "bad" else declared != "harm"
    if raising and variants(script):
        line = raising_line(variants(script)[0].read_text(encoding="utf-8"), script.name)
        assert not scrutiny.raises_itself(script, line)
    if meta.get("kind") == "warning" and role_of(script) == "bad":
        assert not scrutiny.warns_itself(script)


@pytest.mark.parametrize("script", OF_PITFALLS, ids=name)
def test_what_is_copied_is_a_program(script):
    assert scrutiny.is_parted_between_statements(script)


# The same checks, seen to find what they are for.


@pytest.fixture
def script(tmp_path):
    def write(text: str) -> Path:
        path = tmp_path / "fix.py"
        path.write_text(text)
        return path

    return write


@pytest.mark.parametrize(
    "text",
    [
        'print(f"loss: {0.93}")',
        'print("loss: 0.93")',
        'loss = 0.93\nprint(f"loss: {loss:.2f}")',
        'loss = round(0.934, 2)\nprint("loss:", loss)',
        'for loss in (0.93, 0.94):\n    print(f"loss: {loss}")',
        'print("loss: 0.93")\nfor row in rows:\n    print(row)',
        "print(f\"{'loss':5} {'0.93':>5}\")\nfor row in rows:\n    print(row)",
        'import torch\nloss = torch.ones(())\nprint(f"loss: {loss} of {2.5}")',
        'import torch\nloss = torch.ones(())\nprint(f"loss: 0.93 as {loss.dtype}")',
        'print(f"loss: {0.31 * 3}")',
        'print("loss: " + str(0.93))',
        'sys.stdout.write("loss: 0.93")',
        'pprint({"loss": 0.93})',
        'results = {"loss": 0.93}\nfor name, value in results.items():\n    print(f"{name}: {value}")',
    ],
)
def test_a_typed_result_is_found(script, text):
    assert scrutiny.typed_results(script(text))


@pytest.mark.parametrize(
    "text",
    [
        'import torch\nprint(f"loss: {torch.ones(()).item()}")',
        'for rate in (0.1, 0.2):\n    loss = train(rate)\n    print(f"rate {rate}: loss {loss}")',
        'class Net:\n    def show(self, x):\n        print(f"in: {x}")',
        "print(f\"{'cause':9} {'mean 0':>6}\")\nfor row in rows:\n    print(row)",
        'total = 0\nfor batch in loader:\n    total += batch\nprint("total:", total)',
    ],
)
def test_a_computed_result_is_no_typed_one(script, text):
    assert not scrutiny.typed_results(script(text))


@pytest.mark.parametrize("value", ["x > 0.9", "torch.equal(a, b)", "np.allclose(a, b)", "bool(x > 0.9)", "not x > 0.9"])
def test_a_verdict_is_found(script, value):
    assert scrutiny.verdicts(script(f'print(f"right: {{{value}}}")'))
    assert not scrutiny.verdicts(script('print(f"shared: {a is b}, off by {(a - b).abs().max()}")'))


@pytest.mark.parametrize(
    "test", ["assert x == x", "assert x is not None", "assert True", "torch.testing.assert_close(x, x)"]
)
def test_an_assertion_that_cannot_fail_is_none(script, test):
    assert not scrutiny.asserts_something(script(test))
    assert scrutiny.asserts_something(script("assert x == y"))


@pytest.mark.parametrize(
    ("text", "caught"),
    [
        ("try:\n    assert x == 1\nexcept AssertionError:\n    pass", True),
        ("try:\n    assert x == 1\nexcept Exception as error:\n    print(error)", True),
        ("try:\n    assert x == 1\nexcept:\n    pass", True),
        ("with contextlib.suppress(AssertionError):\n    assert x == 1", True),
        ("try:\n    assert x == 1\nexcept KeyError:\n    pass", False),
        ("try:\n    assert x == 1\nexcept AssertionError:\n    raise", False),
        ("try:\n    x()\nexcept AssertionError:\n    assert x == 1", False),
    ],
)
def test_an_assertion_that_is_caught_is_found(script, text, caught):
    assert bool(scrutiny.swallowed(script(text))) == caught


def test_a_raise_of_its_own_is_found(script):
    path = script("import torch\n\nx = torch.ones(2)\nif x.sum() > 1:\n    raise RuntimeError('mat1')\n")
    assert scrutiny.raises_itself(path, 5)
    assert not scrutiny.raises_itself(path, 3)
    assert scrutiny.warns_itself(script("import warnings\nwarnings.warn('size')"))


def test_a_proof_inside_a_statement_is_found(script):
    assert not scrutiny.is_parted_between_statements(script("x = [\n    1,\n# Proof: the sum\n    2,\n]\n"))
    assert scrutiny.is_parted_between_statements(script("x = [1]\n\n# Proof: the sum\nassert x == [1]\n"))


def test_every_pitfall_has_scripts_to_look_at():
    assert len(OF_PITFALLS) > len(pitfall_pages())
