"""Options and fixtures: one run a snippet, on every core; one build of the site, one server, one browser a session."""

import hashlib
import importlib.util
import json
import logging
import os
import runpy
import subprocess
import sys
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from browsers import launch
from filelock import FileLock
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from pages import ROOT, SNIPPETS, Block
from playwright.sync_api import Error, expect, sync_playwright

from guide import lanes, run_snippet
from guide.docs import declared_for
from guide.ledgers import ledgers
from guide.mutants import Trial, fingerprint
from guide.outputs import (
    REFERENCE,
    REFERENCE_NAME,
    Build,
    can_run,
    environment_of,
    expected_output,
    is_recorded,
    need_of,
    needs_own_interpreter,
)
from guide.run_snippet import Run, local_modules


def pytest_addoption(parser):
    parser.addoption("--update", action="store_true", help="rewrite the outputs that no longer match")
    parser.addoption("--fresh", action="store_true", help="run each snippet in a fresh interpreter")
    parser.addoption("--ecosystem", action="store_true", help="run the programs of docs/ecosystem/, and nothing else")
    parser.addoption("--seconds", type=float, default=120, help="time limit of a snippet")
    parser.addoption(
        "--missing", action="store_true", help="leave out scripts that the ledger of this build of torch vouches for"
    )
    parser.addoption("--known", type=Path, help="green runs of the same files, which are not repeated")
    parser.addoption(
        "--here", action="store_true", help="run snippets in forks of this process, which has loaded torch"
    )


def build_at_hand() -> Build:
    """Return the build of torch that is installed, without importing it: that takes seconds."""
    version = runpy.run_path(str(Path(importlib.util.find_spec("torch").origin).with_name("version.py")))
    return Build.named(f"{version['__version__'].partition('+')[0]}-{'cuda' if version['cuda'] else 'cpu'}")


BUILD = build_at_hand()
RUNNER_FILES = [Path(lanes.__file__), Path(run_snippet.__file__), run_snippet.STUB_SOURCE]
RUNNER = hashlib.sha256(b"".join(path.read_bytes() for path in RUNNER_FILES)).hexdigest()


@cache
def gpu_at_hand() -> bool:
    """Ask in another process: without a driver the question itself initialises CUDA, and no later fork could use it."""
    asked = [sys.executable, "-c", "import sys, torch; sys.exit(not torch.cuda.is_available())"]
    return BUILD.cuda and subprocess.run(asked).returncode == 0


def can_run_here(script: Path) -> bool:
    return can_run(script, BUILD, gpu_at_hand())


def build_of(script: Path) -> Build:
    """Return the build whose output a run here is compared with: an environment has one of its own, and one output."""
    return REFERENCE if environment_of(script) else BUILD


class Here:
    """Takes the place of the lanes where this process is a fork already, and has loaded torch."""

    def submit(self, script, **options):
        done = lanes.Future()
        done.set_result(run_snippet.run_snippet(Path(script), **options))
        return done

    def close(self):
        pass


class Runs:
    """The runs of a session: each script once, however many tests ask; started before the first test needs one."""

    def __init__(self, config):
        self.option = config.option
        kept = "CI" not in os.environ and not config.option.here
        self.cache = getattr(config, "cache", None) if kept else None
        self.known = self.cache.get("guide/runs", {}) if self.cache else {}
        if config.option.known:
            self.known = json.loads(config.option.known.read_text())
        self.runs, self.updated, self.trials = {}, [], {}

    @cache  # noqa: B019 as long as the session
    def lanes(self, way="as it is"):
        if self.option.here:
            return Here()
        return lanes.Lanes(lanes.WAYS[way])

    def options(self, script: Path) -> dict:
        if environment := environment_of(script):
            python = str(ROOT / ".venv" / environment / "bin" / "python")
            return {"fresh": True, "seconds": self.option.seconds, "python": python, "watched": False}
        fresh = self.option.fresh or not run_snippet.CAN_FORK or needs_own_interpreter(script)
        return {"fresh": fresh, "seconds": self.option.seconds}

    def submit(self, script: Path) -> "lanes.Future[Run]":
        if script not in self.runs:
            green = None if self.option.fresh else self.known.get(self.key(script))
            if green:
                self.runs[script] = lanes.Future()
                self.runs[script].set_result(Run(**green | {"warned": tuple(green["warned"])}))
            else:
                self.runs[script] = self.lanes().submit(script, **self.options(script))
        return self.runs[script]

    def other_ways(self, script: Path) -> list[Run]:
        """Run a script as nothing that is recorded may depend on: other threads, kernels and hash seeds."""
        ways = [way for way in lanes.WAYS if way != "as it is"]
        return [self.lanes(way).submit(script, **self.options(script)).result() for way in ways]

    @staticmethod
    def key(script: Path) -> str:
        """Return a hash of all that a run depends on: script, local modules, output, build and runner."""
        output = expected_output(script, build_of(script))
        files = [script, *local_modules(script), *([output] if output else [])]
        texts = [path.read_bytes() for path in files]
        return hashlib.sha256(b"\0".join([repr((BUILD, RUNNER, script.name)).encode(), *texts])).hexdigest()[:24]

    def trial(self, script: Path) -> Trial:
        """Return the trial of a script's mutants, started when it is first asked for."""
        if script not in self.trials:
            self.trials[script] = Trial(script, declared_for(script), self.lanes())
        return self.trials[script]

    def close(self) -> None:
        """Keep what was green: it is not run again on this machine while nothing of it has changed."""
        if self.cache and self.runs:
            done = {script: run.result() for script, run in self.runs.items() if run.done() and not run.exception()}
            outputs = {script: expected_output(script, build_of(script)) for script in done}
            green = {
                self.key(script): vars(run)
                for script, run in done.items()
                if is_recorded(script, run.output, outputs[script])
            }
            self.cache.set("guide/runs", self.known | green)
        for way in lanes.WAYS:
            self.lanes(way).close()


RUNS = pytest.StashKey[Runs]()


def pytest_configure(config):
    config.stash[RUNS] = Runs(config)


def pytest_unconfigure(config):
    config.stash[RUNS].close()


def vouched_for(script: Path) -> bool:
    """Return whether the reference's ledger says that all mutants of this script, as it stands, were noticed."""
    [ledger] = [one for one in ledgers(ROOT) if one.path.stem == REFERENCE_NAME] or [None]
    place = script.relative_to(SNIPPETS).as_posix()
    entry = ledger.content.get("mutants", {}).get(place) if ledger else None
    return bool(entry) and entry["hash"] == fingerprint(script, declared_for(script))


def vouched_by_build(script: Path | None) -> bool:
    """Return whether the ledger of the build at hand says what this script, as it stands, writes."""
    mine = [one for one in ledgers(ROOT) if one.build == BUILD and not one.environment]
    return bool(script) and script.is_relative_to(SNIPPETS) and any(one.vouches_for(script) for one in mine)


@pytest.fixture
def run(pytestconfig):
    """Return a function that runs a script, once a session however often it is shown."""

    def run_once(script: Path):
        if not can_run_here(script):
            pytest.skip(need_of(script).strip("# ."))
        environment = environment_of(script)
        if bool(environment) != pytestconfig.option.ecosystem:
            pytest.skip("a program of the ecosystem: `make test-ecosystem`" if environment else "not of the ecosystem")
        return pytestconfig.stash[RUNS].submit(script).result()

    return run_once


def script_of(item) -> Path | None:
    """Return the script that a test is about."""
    parameter = next(iter(item.callspec.params.values()), None) if hasattr(item, "callspec") else None
    return parameter.script if isinstance(parameter, Block) else parameter if isinstance(parameter, Path) else None


@pytest.hookimpl(tryfirst=True)  # before `-m` chooses
def pytest_collection_modifyitems(config, items):
    """What needs no run comes first, while the lanes are at work; the browser last: its driver is a thread."""
    if config.option.missing:
        vouched = {item for item in items if vouched_by_build(script_of(item))}
        config.hook.pytest_deselected(items=[*vouched])
        items[:] = [item for item in items if item not in vouched]

    def turn(item):
        fixtures = item.fixturenames
        late = ({"browser"}, {"failing", "verifying"}, {"run", "trials"})
        return -next((place for place, needs in enumerate(late) if needs & {*fixtures}), len(late))

    items.sort(key=turn)
    for item in items:
        for fixture, marker in (("build", "site"), ("browser", "browser")):
            if fixture in item.fixturenames:
                item.add_marker(marker)


def pytest_collection_finish(session):
    """Start the runs that the chosen tests will ask for."""
    runs, option = session.config.stash[RUNS], session.config.option
    if option.here or option.collectonly:
        return
    for item in session.items:
        script = script_of(item)
        if (
            script
            and "run" in item.fixturenames
            and bool(environment_of(script)) == option.ecosystem
            and can_run_here(script)
        ):
            runs.submit(script)
    for item in session.items:
        if "trials" in item.fixturenames and not vouched_for(script_of(item)):
            runs.trial(script_of(item))


def pytest_terminal_summary(terminalreporter, config):
    runs = {
        script: run.result() for script, run in config.stash[RUNS].runs.items() if run.done() and not run.exception()
    }
    if runs:
        terminalreporter.section("ten slowest snippets")
    for script, run in sorted(runs.items(), key=lambda item: -item[1].seconds)[:10]:
        terminalreporter.write_line(f"{run.seconds:6.2f} s  {script.relative_to(config.rootpath)}")
    for path in config.stash[RUNS].updated:
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
    """The address for which the site is built, and which the browser resolves: Material navigates only within it."""
    return "http://guide.localhost/"


@pytest.fixture(scope="session")
def build(tmp_path_factory, site_url):
    """Build the site once, also for several workers; return its folder and all that the build warned of or died of."""
    shared = "PYTEST_XDIST_WORKER" in os.environ  # then the folder above this session's belongs to all of them
    top = tmp_path_factory.getbasetemp().parent if shared else tmp_path_factory.mktemp("built")
    folder, told = top / "site", top / "warnings.json"
    with FileLock(top / "site.lock"):
        if not told.exists():
            told.write_text(json.dumps(build_site(folder, site_url)))
    return folder, json.loads(told.read_text())


def build_site(folder, site_url) -> list[str]:
    """Build the site into a folder; return everything that the build warned of or died of."""
    warnings = Warnings()
    logging.getLogger("mkdocs").addHandler(warnings)
    try:
        mkdocs_build(load_config(str(ROOT / "mkdocs.yml"), site_dir=str(folder), site_url=site_url))
    except (Exception, SystemExit) as error:
        warnings.messages.append(f"died of {type(error).__name__}: {error}")
    finally:
        logging.getLogger("mkdocs").removeHandler(warnings)
    return warnings.messages


@pytest.fixture(scope="session")
def site(build):
    """The folder of the built site."""
    folder, warnings = build
    if any(warning.startswith("died of") for warning in warnings):
        pytest.skip("the site cannot be built: test_site_builds_without_a_warning tells why")
    return folder


@pytest.fixture(scope="session")
def server(site):
    """The port at which the built site is served, by a process of its own, since snippets fork this one."""
    command = [sys.executable, str(ROOT / "tests" / "serve.py"), str(site)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        yield int(process.stdout.readline())
        process.terminate()


PATIENCE = 600_000  # ms, for every wait: all cores are busy, and no test is about time
CALM = "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-sync"


@pytest.fixture(scope="session")
def browser(server, site_url):
    """An installed Chromium or Chrome, else the one that Playwright downloaded; it finds the site at its address."""
    options = [*CALM.split(), f"--host-resolver-rules=MAP {urlsplit(site_url).hostname}:80 127.0.0.1:{server}"]
    with sync_playwright() as playwright:
        try:
            browser = launch(playwright, options)
        except Error as error:
            pytest.fail(f"no browser to test with: `make browser` gets one ({error.message.splitlines()[0]})")
        wait_patiently(browser)
        yield browser
        browser.close()


def wait_patiently(browser) -> None:
    """Let every context of a browser, and every expectation, wait as long as `PATIENCE`."""
    expect.set_options(timeout=PATIENCE)
    new_context = browser.new_context

    def new_patient_context(**settings):
        context = new_context(**settings)
        context.set_default_timeout(PATIENCE)
        return context

    browser.new_context = new_patient_context


@pytest.fixture
def visit(browser, site_url):
    """Return a function that opens a page in a context of its own, and keeps what it complains of or asks elsewhere."""
    contexts = []

    def visit_page(place, **settings):
        contexts.append(browser.new_context(**settings))
        page = contexts[-1].new_page()
        page.complaints = []
        page.on("request", lambda request: elsewhere(request.url) and page.complaints.append(request.url))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.on("console", lambda said: said.type in ("error", "warning") and page.complaints.append(said.text))
        page.goto(site_url + place)
        return page

    def elsewhere(url):
        return not url.startswith((site_url, "data:", "blob:"))

    yield visit_page
    for context in contexts:
        context.close()


@pytest.fixture(scope="module")
def calculator(request, browser, site_url):
    """The page of the calculator whose address a test file names as its CALCULATOR, with the first answer on it."""
    with browser.new_context(reduced_motion="reduce") as context:
        page = context.new_page()
        page.goto(site_url + request.module.CALCULATOR)
        page.locator(".calculator output p").first.wait_for()
        yield page


@pytest.fixture(scope="module")
def finder(browser, site_url):
    """A page that has loaded the finder's ranking, which comes when a box is touched, with its index as `ix`."""
    with browser.new_context(bypass_csp=True) as context:  # a page that waits for an expression evaluates it
        page = context.new_page()
        page.goto(site_url + "pitfalls/")
        page.locator("#error-finder").focus()
        page.wait_for_function("Boolean(globalThis.siteSearch)")
        page.evaluate(
            "async () => { window.ix = errorFinder.index(await (await fetch('../errors-full.json')).json()); }"
        )
        yield page
