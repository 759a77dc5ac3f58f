"""Run every snippet under the torch at hand and write down which ones wrote what their pages show: `make verify`.

Standard library and torch only, so that a machine serves on which nothing can be installed:
`python -m guide.verify [--update] [--report] [--missing]`. Each snippet is run three times: as it is, with two threads,
and with plain kernels, each with another hash seed; what does not write the same every time is not verified.
Under the reference build, faults are put into the fixes as well (guide/mutants.py); the ledger notes which notice all.
"""

import argparse
import datetime
import difflib
import json
import platform
import subprocess
import sys
from pathlib import Path

from guide.lanes import CORES, WAYS, Lanes
from guide.obligations import broken
from guide.outputs import (
    REFERENCE,
    REFERENCE_NAME,
    Build,
    can_run,
    environment_of,
    expected_output,
    fingerprint,
    has_driver_stub,
    held,
    is_recorded,
    needs_own_interpreter,
    record,
)
from guide.run_snippet import ROOT, Run

SNIPPETS = ROOT / "snippets"
RECORDABLE = ("differs", "not recorded")


def build_at_hand() -> dict:
    """Return what a ledger says of the machine: the build of torch, the device and its driver, Python, the date."""
    import torch

    gpu = torch.cuda.is_available()
    version, _, local = torch.__version__.partition("+")
    return {
        "build": f"{version}-{'cuda' if torch.version.cuda else 'cpu'}",
        "torch": f"{version}+{local}" if local else version,
        "cuda": torch.version.cuda,
        "gpu": torch.cuda.get_device_name() if gpu else None,
        "driver": driver() if gpu else None,
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.machine()}",
        "date": datetime.date.today().isoformat(),
    }


def driver() -> str:
    query = ["nvidia-smi", "--query-gpu=driver_version", "--format=csv,noheader"]
    return subprocess.run(query, capture_output=True, text=True).stdout.strip()


def run_all(scripts: list[Path], ways: dict[str, dict], build: Build) -> dict[str, dict[Path, Run]]:
    """Run all scripts in each of the ways, on every core; a way has its own processes: torch reads settings once.

    What needs a GPU goes first and one by one: some fill the card, and some read the clock. A lane takes as long to
    load torch as to run some ten scripts.
    """
    alone = [script for script in scripts if needs_a_gpu(script, build)]
    beside = [script for script in scripts if script not in alone]
    runs = {way: {} for way in ways}
    for group, count in ((alone, 1), (beside, min(CORES, 1 + len(beside) // 10))):
        for way, settings in ways.items():
            with Lanes(settings, count) as lanes:
                waiting = {script: lanes.submit(script, **limits(script)) for script in group}
                runs[way] |= {script: run.result() for script, run in waiting.items()}
    return runs


def needs_a_gpu(script: Path, build: Build) -> bool:
    return can_run(script, build, gpu=True) and not can_run(script, build, gpu=False)


def result(script: Path, runs: dict[str, Run], build: Build) -> str:
    """Return "same" if the script wrote its recorded output in every way, else what was different."""
    recorded = expected_output(script, build)
    first = runs["as it is"]
    came_out = {way: (held(script, run.output), run.ended) for way, run in runs.items()}
    if differing := [way for way in runs if came_out[way] != came_out["as it is"]]:
        return f"differs {' and '.join(differing)}"
    if first.ended == "timed out":
        return first.ended
    if recorded is None:
        return "same" if not first.output else "not recorded"
    return "same" if is_recorded(script, first.output, recorded) else "differs"


def verify(update: bool, environment: str, missing: bool) -> tuple[Path, dict, str]:
    """Run all snippets of an environment; return the ledger's path, the ledger, and what differs as text.

    With `missing`, those are not run again that this machine's ledger vouches for.
    """
    header = build_at_hand() | {"environment": environment}
    build = REFERENCE if environment else Build.named(header["build"])
    scripts = sorted(script for script in SNIPPETS.glob("**/*.py") if environment_of(script) == environment)
    left_out = [script for script in scripts if not can_run(script, build, bool(header["gpu"]))]
    name = environment or header["build"] + ("-gpu" if header["gpu"] else "")
    path = ROOT / "docs" / "verified" / f"{name}.json"
    snippets = vouched_for(path, header, build) if missing else {}
    ran = [script for script in scripts if script not in left_out and place(script) not in snippets]
    ways = (
        {"as it is": WAYS["as it is"]} if environment else WAYS
    )  # other libraries make no promise about threads and kernels
    runs = run_all(ran, ways, build)
    differences = []
    for script in ran:
        mine = {way: runs[way][script] for way in ways}
        first = mine["as it is"]
        # What a machine with a GPU writes otherwise is the machine's, not the build's: it stays a difference.
        mine_to_record = update and (needs_a_gpu(script, build) or not header["gpu"])
        if mine_to_record and result(script, mine, build) in RECORDABLE and keeps_its_promise(script, first):
            record(script, first.output, build)
        outcome = result(script, mine, build)
        entry = {"hash": fingerprint(script, build), "result": outcome, "ended": first.ended, "warned": first.warned}
        driver = {"driver": "stub"} if has_driver_stub(script) else {}
        snippets[place(script)] = entry | driver | {"date": header["date"]}
        differences += difference(script, mine, build) if outcome != "same" else []
    header["left out"] = [place(script) for script in left_out]
    ledger = {"header": header, "snippets": snippets}
    if name == REFERENCE_NAME:
        ledger["mutants"], survived = try_mutants(path)
        differences += survived
    return path, ledger, "\n".join(differences)


def keeps_its_promise(script: Path, run: Run) -> bool:
    """Return whether a script did what its name and its page demand, as far as this machine can read pages.

    What is recorded where it cannot is held against the pages by the tests.
    """
    try:
        from guide.docs import declared_for
    except ImportError:
        return True
    others = {
        path.stem: path.read_text(encoding="utf-8") for path in script.parent.glob("*.txt") if "@" not in path.stem
    }
    problem = broken(
        script, run, declared_for(script), {stem: text for stem, text in others.items() if stem != script.stem}
    )
    if problem:
        print(f"{place(script)}: not recorded: {problem}", file=sys.stderr)
    return not problem


def try_mutants(path: Path) -> tuple[dict[str, dict], list[str]]:
    """Return, for each script all of whose mutants were noticed, a hash and their number; and what was not noticed.

    What the ledger at `path` knows already is not tried again.
    """
    from guide.docs import declared_for  # needs more than torch
    from guide.mutants import Trial, fingerprint, is_tried

    old = json.loads(path.read_text()).get("mutants", {}) if path.is_file() else {}
    known, trials = {}, []
    with Lanes() as lanes:
        for script in sorted(SNIPPETS.glob("pitfalls/*/*.py")):
            meta = declared_for(script)
            if not is_tried(script, meta) or not can_run(script, REFERENCE, gpu=False):
                continue
            entry = old.get(place(script))
            if entry and entry["hash"] == fingerprint(script, meta):
                known[place(script)] = entry
            else:
                trials.append(Trial(script, meta, lanes))
        findings = {trial: trial.findings() for trial in trials}
    for trial in trials:
        if not findings[trial]:
            known[place(trial.script)] = {"hash": fingerprint(trial.script, trial.meta), "tried": trial.tried}
    return known, [f"{place(trial.script)}: {finding}" for trial in trials for finding in findings[trial]]


def limits(script: Path) -> dict:
    """Return how a script is run: other libraries start slowly, and do not stand a fork."""
    if environment_of(script):
        return {"fresh": True, "seconds": 240, "watched": False}
    return {"fresh": True} if needs_own_interpreter(script) else {}


def place(script: Path) -> str:
    return script.relative_to(SNIPPETS).as_posix()


def vouched_for(path: Path, header: dict, build: Build) -> dict:
    """Return the entries of a ledger of the same machine whose scripts and outputs are as they were."""
    old = json.loads(path.read_text()) if path.is_file() else {"header": {}, "snippets": {}}
    if any(old["header"].get(key) != header[key] for key in header if key != "date"):
        return {}
    scripts = {name: SNIPPETS / name for name in old["snippets"] if (SNIPPETS / name).is_file()}
    still = {name for name, script in scripts.items() if old["snippets"][name]["hash"] == fingerprint(script, build)}
    return {name: entry for name, entry in old["snippets"].items() if name in still and entry["result"] == "same"}


def difference(script: Path, runs: dict[str, Run], build: Build) -> list[str]:
    """Return the lines by which a script's output differs from the recorded one, or from one way to another."""
    recorded = expected_output(script, build)
    texts = {"recorded": recorded.read_text() if recorded else ""} | {way: run.output for way, run in runs.items()}
    texts = {way: held(script, text) for way, text in texts.items()}
    before = "recorded"
    for way, text in texts.items():
        if text != texts[before]:
            lines = difflib.unified_diff(texts[before].splitlines(), text.splitlines(), before, way, lineterm="", n=1)
            return [f"### {script.relative_to(SNIPPETS)}", "", "```diff", *lines, "```", ""]
        before = way
    return []


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--update", action="store_true", help="record the outputs that differ as variants of this build"
    )
    parser.add_argument("--report", action="store_true", help="print the differences as Markdown, write no ledger")
    parser.add_argument("--missing", action="store_true", help="only what the ledger does not vouch for")
    parser.add_argument("--environment", default="", help="the programs of snippets/ecosystem/<environment>/")
    options = parser.parse_args()
    path, ledger, differences = verify(options.update, options.environment, options.missing)
    print(differences, end="")
    if options.report:
        return
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(ledger, indent=1, sort_keys=True) + "\n")
    results = [entry["result"] for entry in ledger["snippets"].values()]
    same, left_out = results.count("same"), len(ledger["header"]["left out"])
    print(
        f"{path.name}: {same} of {len(results)} the same; {left_out} left out, since they need another machine",
        file=sys.stderr,
    )
    sys.exit(same < len(results))


if __name__ == "__main__":
    main()
