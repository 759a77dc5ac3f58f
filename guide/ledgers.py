"""Where each script was verified: from the ledgers that `make verify` writes to docs/verified/, one for each build.

An entry counts only while its hash is that of the script and of the output as they stand: a page claims nothing else.
"""

import json
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

from guide.once import once
from guide.outputs import REFERENCE, REFERENCE_NAME, Build, can_run, environment_of, fingerprint, need_of


@once
def _read(path: Path) -> dict:
    return json.loads(path.read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Ledger:
    """The runs of all snippets under one build of torch, on one machine."""

    path: Path
    snippets: Path

    @property
    def content(self) -> dict:
        return _read(self.path)

    @property
    def header(self) -> dict:
        return self.content["header"]

    @property
    def build(self) -> Build:
        return REFERENCE if self.environment else Build.named(self.header["build"])

    @property
    def environment(self) -> str:
        """The set of libraries beside torch, or "" for the builds that the whole guide is run with."""
        return self.header.get("environment", "")

    @property
    def label(self) -> str:
        """The build and the device, in a few words."""
        if self.environment:
            return f"torch {self.header['torch']}, environment “{self.environment}”"
        kind = "CUDA build" if self.build.cuda else "CPU build"
        device = f", on {self.header['gpu']}" if self.header["gpu"] else ", no GPU" if self.build.cuda else ""
        return f"torch {self.header['build'].partition('-')[0]} ({kind}{device})"

    @property
    def age(self) -> list[int]:
        return [-number for number in self.build.version]

    def date_of(self, script: Path) -> str:
        """Return the day on which a script that the ledger vouches for was run."""
        entry = self.content["snippets"][script.relative_to(self.snippets).as_posix()]
        return entry.get("date", self.header["date"])

    def vouches_for(self, script: Path) -> bool:
        """Return whether this script, as it stands, wrote its output as it stands."""
        entry = self.content["snippets"].get(script.relative_to(self.snippets).as_posix())
        return bool(entry) and entry["result"] == "same" and entry["hash"] == fingerprint(script, self.build)


@once
def ledgers(root: Path) -> list[Ledger]:
    """Return the ledgers below `root`, the reference's first, then the newest torch."""
    found = [Ledger(path, root / "snippets") for path in root.glob("docs/verified/*.json")]
    return sorted(found, key=lambda one: (one.environment, one.header["build"] != REFERENCE_NAME, one.age))


@once
def vouching(script: Path, root: Path) -> list[Ledger]:
    """Return the ledgers that vouch for a script."""
    return [ledger for ledger in ledgers(root) if ledger.vouches_for(script)]


def where_most(scripts: list[Path], root: Path) -> tuple[Ledger, ...]:
    """Return the ledgers that vouch for most of a page's scripts: under a block stands only what differs from them."""
    return Counter(tuple(vouching(script, root)) for script in scripts).most_common(1)[0][0]


def verified_on(scripts: list[Path], root: Path) -> str:
    """Return the day since which all that a page says of its scripts has held, or "" where no ledger vouches."""
    where = where_most(scripts, root)
    return min(
        (one.date_of(script) for script in scripts for one in where if one in vouching(script, root)), default=""
    )


def page_line(scripts: list[Path], root: Path, base: str) -> str:
    """Return the line on top of a page that says where its scripts were verified; `base` leads to the site's root."""
    where = where_most(scripts, root)
    if not where:
        return f'<p class="verified not"><a href="{base}verified/">Not verified</a>: edited since the last run</p>'
    on_a_gpu = any(ledger.header["gpu"] for script in scripts for ledger in vouching(script, root))
    never = any(map(could_use_a_gpu, scripts)) and not on_a_gpu
    gpu = "; not run on a GPU" if never else ""
    date = min(ledger.date_of(script) for script in scripts for ledger in where if ledger in vouching(script, root))
    return f'<p class="verified"><a href="{base}verified/">Verified</a> on {date}: {labels(where)}{gpu}</p>'


def block_line(script: Path, page: tuple[Ledger, ...], root: Path, base: str) -> str:
    """Return the line under a block if its script was verified elsewhere than the page says, or an empty string."""
    where = tuple(vouching(script, root))
    if where == page:
        return ""
    place = script.relative_to(root / "snippets").as_posix()
    if where:
        return f'<p class="verified" data-script="{place}"><a href="{base}verified/">Verified</a>: {labels(where)}</p>'
    need = script.is_file() and not can_run(script, REFERENCE, gpu=False) and need_of(script)
    why = f"it n{need[3:-1]}, which no run had" if need else "edited since its last run"
    return f'<p class="verified not" data-script="{place}"><a href="{base}verified/">Not verified</a>: {why}</p>'


def labels(where: tuple[Ledger, ...]) -> str:
    return ", ".join(ledger.label for ledger in where)


def could_use_a_gpu(script: Path) -> bool:
    """Return whether a run on a GPU can be had at all: a script may need a machine without one."""
    return not environment_of(script) and can_run(script, replace(REFERENCE, cuda=True), gpu=True)


@once
def scripts_of(environment: str, root: Path) -> list[Path]:
    return sorted(script for script in (root / "snippets").glob("**/*.py") if environment_of(script) == environment)


def builds_table(root: Path, base: str) -> str:
    """Return a table of the ledgers: build, device, date, and how many scripts it vouches for."""
    rows = []
    for ledger in ledgers(root):
        header, scripts = ledger.header, scripts_of(ledger.environment, root)
        count = sum(map(ledger.vouches_for, scripts))
        torch = header["torch"] + (f", environment “{ledger.environment}”" if ledger.environment else "")
        cells = [torch, f"CUDA {header['cuda']}" if header["cuda"] else "CPU", header["gpu"] or "none"]
        cells += [header["python"], header["date"], f"{count} of {len(scripts)}"]
        link = f'<a href="{base}verified/{ledger.path.name}">{cells[0]}</a>'
        rows.append("".join(f"<td>{cell}</td>" for cell in [link, *cells[1:]]))
    scripts = scripts_of("", root)
    ran = {script for one in ledgers(root) if one.header["gpu"] for script in filter(one.vouches_for, scripts)}
    never = len(set(filter(could_use_a_gpu, scripts)) - ran)
    head = "".join(f"<th>{title}</th>" for title in ("torch", "build", "GPU", "Python", "date", "scripts verified"))
    table = f"<table><thead><tr>{head}</tr></thead><tbody><tr>{'</tr><tr>'.join(rows)}</tr></tbody></table>"
    return f"{table}<p>{never} of {len(scripts)} scripts have never run on a GPU.</p>"


def pages_table(root: Path, base: str) -> str:
    """Return a table of the pages that have scripts: for each build, how many it vouches for."""
    builds = [ledger for ledger in ledgers(root) if not ledger.environment]
    folders = sorted({script.parent for script in scripts_of("", root)})
    head = "<th>page</th>" + "".join(f"<th>{ledger.label}</th>" for ledger in builds)
    rows = []
    for folder in folders:
        scripts = sorted(folder.glob("*.py"))
        counts = [f"{sum(map(ledger.vouches_for, scripts))} of {len(scripts)}" for ledger in builds]
        place = folder.relative_to(root / "snippets").as_posix()
        name = f'<a href="{base}{place}/">{place}</a>' if place.startswith("pitfalls/") else place
        rows.append(f"<td>{name}</td>" + "".join(f"<td>{count}</td>" for count in counts))
    return f"<table><thead><tr>{head}</tr></thead><tbody><tr>{'</tr><tr>'.join(rows)}</tr></tbody></table>"
