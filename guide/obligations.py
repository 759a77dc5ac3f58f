"""What a script must do. It follows from its name and its page's front matter, never from its output file."""

import re
from pathlib import Path

from guide.outputs import need_of
from guide.run_snippet import Run
from guide.scripts import role_of
from guide.scrutiny import asserts_something

RESULT = re.compile(r"^(?P<label>\S[^:\n]*): (?P<value>.+)$", re.M)
WARNING = re.compile(r"^\w*Warning: ", re.M)


def results(output: str) -> dict[str, str]:
    """Return the labelled results in an output: the lines `label: value`."""
    return {match["label"]: match["value"] for match in RESULT.finditer(output)}


def broken(script: Path, run: Run, meta: dict, outputs: dict[str, str]) -> str:
    """Return what the run of `script` did not do although it must, or an empty string.

    `meta` is the front matter of its page; `outputs` holds, by name, what the other scripts of the page wrote.
    """
    role = role_of(script)
    kind = meta.get("kind") if role == "bad" else None
    raises = declared(meta.get("raises"), script) if kind == "error" else None
    if role == "wrong_fix" and (promise := meta.get("wrong_fixes", {}).get(script.stem)) != "harm":
        raises = promise
    must = [f"raised {one}" for one in raises.split(" or ")] if raises else ["finished"]
    if run.ended not in must:
        return f"must have {' or '.join(must)}, but {run.ended}"
    checks = {"bad": broken_bad, "fix": broken_fix, "wrong_fix": broken_wrong_fix, "measure": broken_measure}
    return checks[role](script, run, meta, outputs) if role in checks else ""


def declared(value, script: Path):
    return value.get(script.stem) if isinstance(value, dict) else value


def broken_bad(script, run, meta, outputs):
    if meta["kind"] == "warning":
        names = set(declared(meta["warns"], script).split(" or "))
        from_c = {
            name for name in names if re.search(rf" {name}\.cpp[:\]]", run.output)
        }  # C++ writes its warnings itself
        if not names & set(run.warned) | from_c:
            return f"must warn with {meta['warns']}, but warned with {list(run.warned)}"
    if meta["kind"] == "silent" and run.warned:
        return f"must be silent, but warned with {list(run.warned)}"
    if meta["kind"] == "silent" and not (run.output and all(map(RESULT.match, run.output.splitlines()))):
        return "must write its labelled result (label: value) and nothing else"
    return ""


def broken_fix(script, run, meta, outputs):
    if run.warned or WARNING.search(run.output):
        return "must not warn"
    if not asserts_something(script):
        return "must assert the right value"
    if meta["kind"] != "silent":
        return ""
    harms = [results(output) for name, output in outputs.items() if name.startswith("bad")]
    mine = results(run.output)
    if not any(mine[label] != harm[label] for harm in harms for label in harm.keys() & mine.keys()):
        return "must show a result of bad.py under the same label with another value"
    return ""


def broken_measure(script, run, meta, outputs):
    """Its times are not compared with those that are recorded, so that what they show is asserted.

    What only a GPU can time is not run with the tests: they hold what it recorded (tests/test_measured_on_a_gpu.py).
    """
    held = asserts_something(script) or "GPU" in (need_of(script) or "")
    return "" if held else "must assert what its times show"


def broken_wrong_fix(script, run, meta, outputs):
    if run.ended != "finished":
        return ""
    if not asserts_something(script):
        return "must assert that the harm is still there"
    cures = [results(output) for name, output in outputs.items() if name.startswith("fix")]
    mine = results(run.output)
    if not any(mine[label] != cure[label] for cure in cures for label in cure.keys() & mine.keys()):
        return "must show a result of a fix under the same label with another value"
    return ""
