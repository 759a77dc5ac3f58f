"""Options and fixtures: one run a snippet, one build of the site, one server, one browser in a session."""

import logging
import os
import shutil
import socket
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
import torch
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from outputs import REFERENCE, Build, can_run, environment_of, need_of
from pages import ROOT
from playwright.sync_api import Error, sync_playwright
from run_snippet import CAN_FORK, run_snippet


def pytest_addoption(parser):
    parser.addoption("--update", action="store_true", help="rewrite the outputs that no longer match")
    parser.addoption("--fresh", action="store_true", help="run each snippet in a fresh interpreter")
    parser.addoption("--ecosystem", action="store_true", help="run the programs of docs/ecosystem/, and nothing else")
    parser.addoption("--seconds", type=float, default=60, help="time limit of a snippet")


def pytest_configure(config):
    config.stash[RUNS] = {}
    config.stash[UPDATED] = []


RUNS = pytest.StashKey[dict]()
UPDATED = pytest.StashKey[list]()
BUILD = Build.named(f"{torch.__version__.split('+')[0]}-{'cuda' if torch.version.cuda else 'cpu'}")


@cache
def gpu_at_hand() -> bool:
    """Ask in a fork: without a driver the question itself initialises CUDA, and no later fork could use it."""
    if not CAN_FORK:
        return torch.cuda.is_available()
    if not (child := os.fork()):
        os._exit(not torch.cuda.is_available())
    return os.waitpid(child, 0)[1] == 0


def can_run_here(script: Path) -> bool:
    return can_run(script, BUILD, gpu_at_hand())


def build_of(script: Path) -> Build:
    """Return the build whose output a run here is compared with: an environment has one of its own, and one output."""
    return REFERENCE if environment_of(script) else BUILD


@pytest.fixture
def run(pytestconfig):
    """Return a function that runs a script, once a session however often it is shown."""
    runs, option = pytestconfig.stash[RUNS], pytestconfig.option

    def run_once(script: Path):
        if not can_run_here(script):
            pytest.skip(need_of(script).strip("# ."))
        environment = environment_of(script)
        if bool(environment) != option.ecosystem:
            pytest.skip("a program of the ecosystem: `make test-ecosystem`" if environment else "not of the ecosystem")
        if script not in runs:
            python = str(ROOT / ".venv" / environment / "bin" / "python") if environment else sys.executable
            runs[script] = run_snippet(script, option.fresh or not CAN_FORK, option.seconds, python)
        return runs[script]

    return run_once


def pytest_collection_modifyitems(items):
    """Start the browser last: its driver is a thread, and snippets fork this process."""
    items.sort(key=lambda item: "browser" in item.fixturenames)


def pytest_terminal_summary(terminalreporter, config):
    runs = config.stash[RUNS]
    if runs:
        terminalreporter.section("ten slowest snippets")
    for script, run in sorted(runs.items(), key=lambda item: -item[1].seconds)[:10]:
        terminalreporter.write_line(f"{run.seconds:6.2f} s  {script.relative_to(config.rootpath)}")
    for path in config.stash[UPDATED]:
        terminalreporter.write_line(f"rewritten: {path.relative_to(config.rootpath)}")


class Warnings(logging.Handler):
    """Keeps what MkDocs and its plugins warn of during a build, as `--strict` counts it."""

    def __init__(self):
        super().__init__(logging.WARNING)
        self.messages = []

    def emit(self, record):
        self.messages.append(f"{record.levelname}: {record.getMessage()}")


@pytest.fixture(scope="session")
def site_url():
    """The address at which the site is built and served: Material navigates instantly only within it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{free.getsockname()[1]}/"


@pytest.fixture(scope="session")
def build(tmp_path_factory, site_url):
    """Build the site once; return its folder and everything that the build warned of or died of."""
    folder = tmp_path_factory.mktemp("site")
    warnings = Warnings()
    logging.getLogger("mkdocs").addHandler(warnings)
    try:
        mkdocs_build(load_config(str(ROOT / "mkdocs.yml"), site_dir=str(folder), site_url=site_url))
    except (Exception, SystemExit) as error:
        warnings.messages.append(f"died of {type(error).__name__}: {error}")
    finally:
        logging.getLogger("mkdocs").removeHandler(warnings)
    return folder, warnings.messages


@pytest.fixture(scope="session")
def site(build):
    """The folder of the built site."""
    folder, warnings = build
    if any(warning.startswith("died of") for warning in warnings):
        pytest.skip("the site cannot be built: test_site_builds_without_a_warning tells why")
    return folder


@pytest.fixture(scope="session")
def server(site, site_url):
    """A server for the built site; a process of its own, since snippets fork this one."""
    port = site_url.rstrip("/").rpartition(":")[2]
    command = [sys.executable, "-u", "-m", "http.server", "--bind", "127.0.0.1", "--directory", str(site), port]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        process.stdout.readline()  # it serves from here on
        yield process
        process.terminate()


CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
CALM = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"


@pytest.fixture(scope="session")
def browser(server):
    """An installed Chromium or Chrome, else the one that Playwright downloaded."""
    installed = next(filter(None, map(shutil.which, CHROMIUM)), None)
    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(executable_path=installed, args=[*CALM.split(), "--disable-sync"])
        except Error as error:
            pytest.fail(f"no browser to test with: `make browser` gets one ({error.message.splitlines()[0]})")
        yield browser
        browser.close()
