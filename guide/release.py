"""A new release of torch, `make release TORCH=2.16.0`: its build is added, and after the runs it is told what changed.

`python -m guide.release add 2.16.0` adds the build to pyproject.toml;
`python -m guide.release tell 2.16.0` compares what was recorded under it with the build before it, message by message.
"""

import os
import re
import sys
from pathlib import Path

from guide.changes import Change
from guide.ledgers import ledgers
from guide.outputs import REFERENCE, Build, environment_of, expected_output, label
from guide.run_snippet import ROOT

GROUP = re.compile(r'^"build-(?P<version>\d+\.\d+\.\d+)-cuda" = .*\n', re.M)


def number(version: str) -> list[int]:
    return [int(part) for part in version.split(".")]


def with_build(pyproject: str, version: str) -> str:
    """Return pyproject.toml with a group for the CUDA build of this version, newest first; unchanged if it has one."""
    groups = list(GROUP.finditer(pyproject))
    if any(group["version"] == version for group in groups):
        return pyproject
    older = [group.start() for group in groups if number(group["version"]) < number(version)]
    place = older[0] if older else groups[-1].end()
    line = f'"build-{version}-cuda" = ["torch=={version}", {{include-group = "beside-torch"}}]\n'
    return pyproject[:place] + line + pyproject[place:]


def add(version: str, file: Path) -> None:
    """Add the build to pyproject.toml, whose date stays: the other environments are not made anew for it."""
    times = file.stat()
    file.write_text(with_build(file.read_text(encoding="utf-8"), version), encoding="utf-8")
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))


def build_before(build: Build, root: Path) -> Build:
    """Return the newest build older than this one that was run; of two, the one of the same kind."""
    ran = [ledger.build for ledger in ledgers(root) if not ledger.environment]
    older = [one for one in ran if one.version < build.version]
    return max(older, key=lambda one: (one.version, one.cuda == build.cuda), default=REFERENCE)


def changed(root: Path, build: Build, before: Build) -> dict[tuple[str, ...], list[str]]:
    """Return the lines that differ, `-` before and `+` now, with the scripts that wrote them: each message once."""
    found = {}
    for script in sorted((root / "snippets").glob("**/*.py")):
        old, new = expected_output(script, before), expected_output(script, build)
        if environment_of(script) or old is None or new is None or old == new:
            continue
        place = script.relative_to(root / "snippets").as_posix()
        texts = old.read_text(encoding="utf-8"), new.read_text(encoding="utf-8")
        lines = tuple(Change(place, "", label(new), "", *texts).lines())
        if lines:
            found.setdefault(lines, []).append(place)
    return found


def told(root: Path, build: Build) -> str:
    """Return what a release changed as text: messages with their scripts, then what did not run alike three times."""
    before = build_before(build, root)
    parts = [f"Against torch {before.version[0]}.{before.version[1]}, {'CUDA' if before.cuda else 'CPU'} build:"]
    parts += [
        "\n".join([*lines, *(f"    {place}" for place in places)])
        for lines, places in changed(root, build, before).items()
    ]
    parts += ["No message changed."] if len(parts) == 1 else []
    mine = [ledger for ledger in ledgers(root) if not ledger.environment and ledger.build == build]
    results = {place: entry["result"] for ledger in mine for place, entry in ledger.content["snippets"].items()}
    parts += [f"{place}: {result}" for place, result in sorted(results.items()) if result != "same"]
    return "\n\n".join(parts)


if __name__ == "__main__":
    task, version = sys.argv[1:]
    if task == "add":
        add(version, ROOT / "pyproject.toml")
    else:
        print(told(ROOT, Build.named(f"{version}-cuda")))
