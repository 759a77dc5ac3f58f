"""Each check fails when the fault that it is for is planted in a small project, and no other check does.

The small project (tests/sabotage/) has a page of each kind; its settings, hooks and tests are the real ones. It is
copied, one fault is planted, and its tests run in a fork of this process, which has loaded torch and MkDocs.
"""

import gc
import json
import os
import re
import shutil
import subprocess
import sys
import traceback
import zipfile
from functools import partial
from multiprocessing import get_context
from pathlib import Path

import pytest
import test_site  # noqa: F401 loads what the checks need, once for all forks
import test_sources  # noqa: F401 likewise
import yaml
from _pytest.assertion.rewrite import AssertionRewritingHook
from conftest import Here, Runs
from faults import FAULTS
from jinja2 import FileSystemLoader
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.utils.yaml import get_yaml_loader
from pages import ROOT, expand
from planting import HEADER_OF_LEDGER, LEDGER, NOTEBOOK, PAGE, Fault, edit

from guide.docs import declared_for
from guide.ledgers import page_line
from guide.mutants import Trial, fingerprint, is_tried
from guide.once import forget
from guide.run_snippet import preload

KNOWN = "known.json"
CHECKS = [f"tests/test_{name}.py" for name in ("pages", "sources", "site", "scripts", "prose", "addresses", "mutants")]
BESIDE_CHECKS = ["tests/conftest.py", "tests/pages.py", "tests/browsers.py"]
# These read what is built, and building it is most of a fault's price: faults in scripts alone do without.
ON_THE_SITE = ["tests/test_site.py", "tests/test_addresses.py"]
ABOUT_SCRIPTS = {"tests/test_pages.py", "tests/test_scripts.py", "tests/test_mutants.py"}
NOTEBOOK_PLUGIN = """  - mkdocs-jupyter:
      include: ["notebooks/*.py"]
      execute: true
      allow_errors: false
"""
UPDATED = [CHECKS[0], "tests/test_addresses.py"]
VERIFIED_PAGES = "[verified/index.md, verified/changed.md, verified/data.md]"
# What pytest does beside running tests costs as much as the tests of so small a project.
UNUSED = "cacheprovider debugging doctest faulthandler junitxml logging pastebin setuponly stepwise"
UNUSED += " threadexception unraisableexception xdist xdist.looponfail"
LEAN = ["--assert=plain", "--capture=no", "--tb=native", *(f"-pno:{plugin}" for plugin in UNUSED.split())]
HERE = Here()  # this process has loaded torch: lanes would load it again
OWN_FOLDERS = (str(ROOT / "tests"), str(ROOT / "guide"))
OWN_MODULES = {"guide", *(path.stem for path in (ROOT / "tests").glob("*.py"))}


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """The small project, without a fault: its own pages and scripts, the real settings, hooks and checks."""
    expand("")  # loads MkDocs' plugins, once for all forks
    preload()  # and torch
    FileSystemLoader.list_templates = list_shown_files
    zipfile.ZIP_DEFLATED = zipfile.ZIP_STORED  # nobody takes these archives home
    get_yaml_loader.__defaults__ = (yaml.CLoader, None)
    folder = tmp_path_factory.mktemp("sabotage") / "project"
    shutil.copytree(ROOT / "tests" / "sabotage", folder)
    shutil.copytree(ROOT / "guide", folder / "guide", ignore=shutil.ignore_patterns("__pycache__"))
    for part in ("assets", "stylesheets", "javascripts"):
        shutil.copytree(ROOT / "docs" / part, folder / "docs" / part, dirs_exist_ok=True)
    shutil.copytree(ROOT / "docs" / "verified", folder / "docs" / "verified", ignore=shutil.ignore_patterns("*.json"))
    shutil.copy(ROOT / "docs" / "errors.schema.json", folder / "docs")
    (folder / "tests").mkdir()
    for path in [*(ROOT / name for name in [*CHECKS, *BESIDE_CHECKS]), *(ROOT / "tests").glob("*.json")]:
        shutil.copy(path, folder / "tests")
    shutil.copy(ROOT / "pyproject.toml", folder)
    shutil.copy(ROOT / "snippets" / "ruff.toml", folder / "snippets")
    settings = (ROOT / "mkdocs.yml").read_text()
    nav = f"nav:\n  - Home: index.md\n  - Pitfalls: [pitfalls/index.md]\n  - Verified: {VERIFIED_PAGES}\n\n"
    settings = re.sub(r"redirect_maps:\n(?: {8}.*\n)+", "redirect_maps: {}\n", settings)
    (folder / "mkdocs.yml").write_text(re.sub(r"nav:\n.*?\n\n", nav, settings, count=1, flags=re.S))
    (folder / LEDGER).write_text(json.dumps({"header": HEADER_OF_LEDGER, "snippets": {}, "mutants": noticed(folder)}))
    result_of(in_a_fork(failing_checks, folder, "--update", UPDATED[1]))  # lists the addresses, compiles the tests
    shutil.rmtree(folder / "temporary")  # each fault copies what is left
    return folder


def list_shown_files(loader: FileSystemLoader) -> list[str]:
    """Return what MkDocs copies of a theme: hidden files are not among it, and Material has 14,000 of them."""
    found = set()
    for searched in loader.searchpath:
        for folder, inner, files in os.walk(searched):
            inner[:] = [name for name in inner if not name.startswith(".")]
            found |= {Path(folder, name).relative_to(searched).as_posix() for name in files}
    return sorted(found)


def noticed(project: Path) -> dict:
    """Return what a ledger says of mutants, and keep the runs: each fault pays only for the scripts that it changes."""
    scripts = sorted((project / "snippets").glob("pitfalls/*/*.py"))
    runs = {Runs.key(one): HERE.submit(one) for one in scripts}
    (project / KNOWN).write_text(json.dumps({key: vars(run.result()) for key, run in runs.items()}))
    trials = [Trial(one, declared_for(one), HERE) for one in scripts if is_tried(one, declared_for(one))]
    assert [trial.findings() for trial in trials] == [[] for _ in trials]
    return {
        one.script.relative_to(project / "snippets").as_posix(): {"hash": fingerprint(one.script, one.meta)}
        for one in trials
    }


def planted(fault: Fault, project: Path) -> Path:
    """Return a copy of the project with the fault in it. Only the notebook's fault pays for a notebook."""
    copy = project.parent / re.sub(r"\W+", "-", fault.name)
    shutil.copytree(project, copy)
    fault.plant(copy)
    if "notebook" in fault.name:
        edit("mkdocs.yml", "[pitfalls/index.md]", f"[pitfalls/index.md, {NOTEBOOK.removeprefix('docs/')}]")(copy)
    else:
        shutil.rmtree(copy / "docs" / "notebooks")
        edit("mkdocs.yml", NOTEBOOK_PLUGIN, "")(copy)
        addresses = copy / "tests" / "addresses.txt"
        addresses.write_text(addresses.read_text().replace("notebooks/cells/\n", ""))
    return copy


def in_a_fork(function, *arguments) -> tuple[int, int]:
    """Call `function` in a fork of this process; return the process and the pipe on which its result comes as JSON."""
    pipe, pipe_end = os.pipe()
    gc.freeze()
    child = os.fork()
    if not child:
        gc.disable()
        try:
            os.write(pipe_end, json.dumps(function(*arguments)).encode())
        except BaseException:
            os.write(2, traceback.format_exc().encode())
        finally:
            os._exit(0)
    os.close(pipe_end)
    return child, pipe


def result_of(fork: tuple[int, int]):
    child, pipe = fork
    with open(pipe) as text:
        written = text.read()
    os.waitpid(child, 0)
    return json.loads(written)


class Failures:
    """A plugin of pytest that keeps the names of the tests that failed."""

    def __init__(self):
        self.names = set()

    def pytest_runtest_logreport(self, report):
        if report.failed:
            self.names.add(report.nodeid.partition("::")[2].partition("[")[0])

    def pytest_collectreport(self, report):
        if report.failed:
            self.names.add(f"collection of {report.nodeid}")


def failing_checks(project: Path, *arguments: str) -> list[str]:
    """Run the tests of `project`, with its own modules in place of those that this process has loaded."""
    os.chdir(project)
    sys.dont_write_bytecode = False  # the first run compiles for all others
    sys.meta_path[:] = [finder for finder in sys.meta_path if not isinstance(finder, AssertionRewritingHook)]
    for name in list(sys.modules):  # by their names: to touch 5,000 modules is to copy them into this fork
        if name.partition(".")[0] in OWN_MODULES:
            del sys.modules[name]
    sys.path[:] = [folder for folder in sys.path if not folder.startswith(OWN_FOLDERS)]
    log = os.open("log.txt", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.dup2(log, 1)
    os.dup2(log, 2)
    sys.stdout = sys.stderr = open(1, "w", buffering=1, closefd=False)  # noqa: SIM115 open until the process ends
    failures = Failures()
    options = ["--here", "--known", str(project / KNOWN), "--seconds", "5", "--rootdir", str(project)]
    pytest.main([*options, *LEAN, "--basetemp", str(project / "temporary"), *arguments], plugins=[failures])
    return sorted(failures.names)


def failing_at_last(project: Path, fault: Fault) -> list[list[str]]:
    """Return the checks that fail; and for a fault that `--update` must not cure, those that fail after it."""
    aimed_at = {file_of(check) for check in fault.caught_by}
    checks = [file for file in CHECKS if file not in ON_THE_SITE or not aimed_at <= ABOUT_SCRIPTS]
    failing = [result_of(in_a_fork(failing_checks, project, *checks))]
    if fault.after_update:
        failing.append(result_of(in_a_fork(failing_after_update, project, file_of(fault.after_update))))
    return failing


def failing_after_update(project: Path, file: str) -> list[str]:
    failing_checks(project, "--update", CHECKS[0])
    return failing_checks(project, file)


def file_of(check: str) -> str:
    """Return the file that holds a check, as far as one of those that are run here does."""
    return next((file for file in CHECKS if f"def {check}(" in (ROOT / file).read_text()), "")


@pytest.fixture(scope="module")
def failing(request, project):
    """The checks that fail, by fault: found for all faults that are asked for at once, on every core."""
    names = {item.callspec.params["fault"].name for item in request.session.items if "failing" in item.fixturenames}
    asked = [fault for fault in FAULTS if fault.name in names]
    healthy = planted(Fault("healthy", lambda copy: None, set()), project)
    build(load_config(str(healthy / "mkdocs.yml"), site_dir=str(healthy / "site")))  # loads what builds need, once
    gc.freeze()
    if any("verifying" in item.fixturenames for item in request.session.items):
        request.getfixturevalue("verifying")  # which takes its time beside the faults
    with get_context("fork").Pool(len(os.sched_getaffinity(0)) + 1) as lanes:
        found = lanes.map(partial(found_in, project), [FAULTS.index(fault) for fault in asked], chunksize=1)
    return {fault.name: failing for fault, failing in zip(asked, found, strict=True)}


def found_in(project: Path, index: int) -> list[list[str]]:
    """Return what fails with one of the faults, which another process names by its place: functions do not travel."""
    return failing_at_last(planted(FAULTS[index], project), FAULTS[index])


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_fault_is_caught_by_its_checks_and_no_other(fault, failing):
    assert set(failing[fault.name][0]) == fault.caught_by


@pytest.mark.parametrize("fault", [fault for fault in FAULTS if fault.after_update], ids=lambda fault: fault.name)
def test_fault_is_still_caught_after_an_update(fault, failing):
    assert fault.after_update in failing[fault.name][1]


def test_a_new_pitfall_passes_after_one_update(project):
    """What `make new` lays out, with its outputs recorded, is a page that every check accepts."""
    copy = planted(Fault("new pitfall", lambda copy: None, set()), project)
    subprocess.run([sys.executable, "-m", "guide.new_pitfall", "stride-after-transpose"], cwd=copy, check=True)
    result_of(in_a_fork(failing_checks, copy, "--update", *UPDATED))
    assert result_of(in_a_fork(failing_checks, copy, *CHECKS)) == []


@pytest.fixture(scope="module")
def verifying(project):
    """A copy of one pitfall, and the process that verifies it: three others load torch for it, one after the other."""
    copy = planted(Fault("ledger", lambda copy: None, set()), project)
    pitfall = copy / "snippets" / "pitfalls" / "sizes-differ"
    for folder in {*pitfall.parent.iterdir()} - {pitfall}:  # one is enough, and each has its mutants
        shutil.rmtree(folder)
    return pitfall, copy, subprocess.Popen([sys.executable, "-m", "guide.verify"], cwd=copy)


def test_a_ledger_vouches_for_a_script_until_it_is_edited(verifying):
    """`make verify` needs torch only; what it writes is shown on the pages while it is true."""
    pitfall, copy, process = verifying
    script = pitfall / "fix.py"
    assert process.wait() == 0
    assert "torch 2" in page_line([script], copy / PAGE, copy, "")
    script.write_text(f"{script.read_text()}# edited\n")
    forget()
    assert "edited since the last run" in page_line([script], copy / PAGE, copy, "")
