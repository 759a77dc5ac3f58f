"""Where each script was verified: from the ledgers that `make verify` writes to docs/verified/, one for each build.

An entry counts only while its hash is that of the script and of the output as they stand: a page claims nothing else.
"""

import json
from collections import Counter
from dataclasses import dataclass, replace
from html import escape
from pathlib import Path

from guide.docs import address, name_of, scripts_on, title_of
from guide.once import once
from guide.outputs import (
    REFERENCE,
    REFERENCE_NAME,
    Build,
    can_run,
    environment_of,
    fingerprint,
    has_driver_stub,
    need_of,
)


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
        """The version and the device, in as few words as the line on top of a page has room for."""
        if self.environment:
            return f"{self.header['torch'].partition('+')[0]} in the environment “{self.environment}”"
        device = self.header["gpu"] or ("CUDA build" if self.build.cuda else "CPU")
        return f"{self.header['build'].partition('-')[0]} ({device})"

    @property
    def age(self) -> list[int]:
        return [-number for number in self.build.version]

    def date_of(self, script: Path) -> str:
        """Return the day on which a script that the ledger vouches for was run."""
        entry = self.content["snippets"][script.relative_to(self.snippets).as_posix()]
        return entry.get("date", self.header["date"])

    @once
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


def ran_on(page: Path, environment: str, root: Path) -> str:
    """Return since when a page's programs in an environment hold: "ran 2026-11-27", or "" where one has not run."""
    scripts = [script for script in scripts_on(page, root) if environment_of(script) == environment]
    days = [min((one.date_of(script) for one in vouching(script, root)), default="") for script in scripts]
    return f"ran {min(days)}" if days and all(days) else ""


def page_line(scripts: list[Path], page: Path, root: Path, base: str) -> str:
    """Return the line on top of a page that says where its scripts were verified; `base` leads to the site's root."""
    where = where_most(scripts, root)
    link = f"{base}verified/#{row_of(page, root)}"
    if not where:
        needs = {need_of(script) for script in scripts if not vouching(script, root)}
        why = "edited since the last run" if None in needs else f"{needed(needs.pop())}, which no run had"
        return f'<p class="verified not" data-builds=""><a href="{link}">Not verified</a>: {why}.</p>'
    on_a_gpu = any(ledger.header["gpu"] for script in scripts for ledger in vouching(script, root))
    never = any(map(could_use_a_gpu, scripts)) and not on_a_gpu
    stub = any(has_driver_stub(script) and vouching(script, root) for script in scripts)
    how = ", never on a GPU" * never + ", in part with a stub of the driver" * stub
    more = f"last on {verified_on(scripts, root)}{how}"
    return f'<p class="verified" {named(where)}><a href="{link}">Verified</a> with {labels(where)}, {more}.</p>'


def block_line(script: Path, page: tuple[Ledger, ...], root: Path) -> str:
    """Return the line under a block if its script was verified in less, or otherwise, than the page says, or nothing.

    It is Markdown: a paragraph in HTML would stand inside another one where a block is in a tab or a list.
    """
    where = tuple(vouching(script, root))
    stub = script.is_file() and has_driver_stub(script)
    if not (where and stub) and set(page) <= set(where) and (page or not where):
        return ""
    told = f'data-script="{script.relative_to(root / "snippets").as_posix()}" {named(where)}'
    if where:
        how = ", with a stub of the driver" if stub else " only"
        return f"Verified with {labels(where)}{how}.\n{{ .verified {told} }}"
    need = script.is_file() and not can_run(script, REFERENCE, gpu=False) and need_of(script)
    why = f"Not reproduced yet: {needed(need)}" if need else "Not verified: edited since its last run"
    return f"{why}.\n{{ .verified .not {told} }}"


def needed(need: str) -> str:
    """Return what the first line of a script asks for, as a clause: `# Needs a CUDA GPU.`, "it needs a CUDA GPU"."""
    return f"it n{need[3:-1]}"


def labels(where: tuple[Ledger, ...]) -> str:
    *first, last = [ledger.label for ledger in where]
    return f"torch {', '.join(first)} and {last}" if first else f"torch {last}"


def named(where: tuple[Ledger, ...]) -> str:
    """Return the ledgers as an attribute, for the check that holds a page against them."""
    return f'data-builds="{" ".join(ledger.path.stem for ledger in where)}"'


def row_of(page: Path, root: Path) -> str:
    """Return the id of the row of the page Verified that tells more: the page's own, or that of its environment."""
    environments = [environment_of(script) for script in scripts_on(page, root)]
    if environments and all(environments):
        return f"in-{environments[0]}"
    return page.relative_to(root / "docs").with_suffix("").as_posix().replace("/", "-")


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
        name = header["torch"] + (f", environment “{ledger.environment}”" if ledger.environment else "")
        cells = [f'<a href="{base}verified/{ledger.path.name}">{name}</a>']
        cells += [f"CUDA {header['cuda']}" if header["cuda"] else "CPU", header["gpu"] or "none"]
        cells += [header["python"], header["date"]]
        counted = count(sum(map(ledger.vouches_for, scripts)), len(scripts))
        anchor = f' id="in-{ledger.environment}"' if ledger.environment else ""
        rows.append(f"<tr{anchor}>{''.join(f'<td>{cell}</td>' for cell in cells)}{counted}</tr>")
    scripts = scripts_of("", root)
    ran = {script for one in ledgers(root) if one.header["gpu"] for script in filter(one.vouches_for, scripts)}
    never = len(set(filter(could_use_a_gpu, scripts)) - ran)
    table = table_of(["torch", "build", "GPU", "Python", "date", "scripts verified"], rows)
    return f"{table}\n\n{never} of {len(scripts)} scripts have never run on a GPU."


def pages_table(root: Path, base: str) -> str:
    """Return a table of the pages that show scripts: for each build, how many it vouches for."""
    builds = [ledger for ledger in ledgers(root) if not ledger.environment]
    rows, part = [], None
    for page in sorted((root / "docs").glob("**/*.md"), key=lambda page: ("pitfalls" not in page.parts, page.parts)):
        scripts = [script for script in scripts_on(page, root) if not environment_of(script)]
        if not scripts:
            continue
        if part != (part := page.relative_to(root / "docs").parts[0]):
            rows.append(f'<tr><th colspan="{len(builds) + 1}">{part.capitalize().replace("-", " ")}</th></tr>')
        link = f'<a href="{base}{address(name_of(page, root))}">{escape(title_of(page))}</a>'
        counts = "".join(count(sum(map(ledger.vouches_for, scripts)), len(scripts)) for ledger in builds)
        rows.append(f'<tr id="{row_of(page, root)}"><td>{link}</td>{counts}</tr>')
    return table_of(["page", *(f"torch {ledger.label}" for ledger in builds)], rows)


def count(verified: int, of: int) -> str:
    """Return a cell that says how many scripts are verified, marked if not all are."""
    return f"<td>{of}</td>" if verified == of else f'<td class="partly">{verified} of {of}</td>'


def table_of(head: list[str], rows: list[str]) -> str:
    titles = "".join(f"<th>{title}</th>" for title in head)
    table = f"<table><thead><tr>{titles}</tr></thead><tbody>{''.join(rows)}</tbody></table>"
    return f'<div class="counted">{table}</div>'
