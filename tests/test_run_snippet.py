"""The runner shows what a reader would see, keeps scripts apart, and is not fooled by how a script ends."""

import os
import select
import shutil
import socket
import textwrap

import pytest
from pages import SNIPPETS, name

from guide.lanes import WAYS, Lanes
from guide.run_snippet import CAN_FORK, MOST_BYTES, QUIET, ROOT, RULES, local_modules, normalise, preload, run_snippet

ON_LINUX = pytest.mark.skipif(not CAN_FORK, reason="networks, pidfds and sonames are a matter of Linux")
FRESH = pytest.mark.parametrize("fresh", [False, True], ids=["fork", "fresh"])
# One script of each shape: a traceback, a warning, worker processes. `--fresh` runs all so.
SHAPES = ("requires-grad-numpy/bad.py", "loss-shape-broadcast/bad.py", "dataloader-main-guard/bad.py")
pytestmark = pytest.mark.usefixtures("torch_is_loaded")
SAMPLE = [SNIPPETS / "pitfalls" / shape for shape in SHAPES]


@pytest.fixture(scope="module")
def torch_is_loaded():
    """These tests fork this very process."""
    preload()


@pytest.fixture
def script(tmp_path):
    """Return a function that writes a script and returns its path."""

    def write(text):
        path = tmp_path / "script.py"
        path.write_text(textwrap.dedent(text))
        return path

    return write


EXAMPLES = {
    "terminal colours": ("\x1b[31mRuntimeError\x1b[0m: no", "RuntimeError: no\n"),
    "what a terminal does not show": ("out of memory.\n\0Traceback", "out of memory.\nTraceback\n"),
    "where C++ warned": ("UserWarning: a (b). (Triggered internally at /pt/x.cpp:8.)", "UserWarning: a (b).\n"),
    "where a toolkit lies": (
        "W1126 11:12:00.1 7 torch/cpp_extension.py:1] [0/0] No CUDA runtime is found, using CUDA_HOME='/usr'\n1",
        "1\n",
    ),
    "what bitsandbytes misses on some CPUs": (
        "Failed to load CPU gemm_4bit_forward from kernels-community: No module named 'kernels'.\n1",
        "1\n",
    ),
    "order in which worker processes end": (
        "/lib/multiprocessing/resource_tracker.py:254: UserWarning: 1 leaked semaphore\n  warnings.warn('...')\nlast",
        "last\n",
    ),
    "where Python warned": ("/s/torch/loss.py:535: UserWarning: sizes", "UserWarning: sizes\n"),
    "time and place of a log record": (
        "W1121 02:03:04.123000 77 torch/_dynamo/frame.py:12] [0/8] hit",
        "W torch/_dynamo/frame.py] [0/8] hit\n",
    ),
    "time and place of a C++ log record": (
        "[rank0]:[W1127 15:36:52.640063552 ProcessGroupNCCL.cpp:1575] Warning: not called",
        "[rank0]:[W ProcessGroupNCCL.cpp] Warning: not called\n",
    ),
    "threads of a kernel that fail alike": (
        "cuda/Index.cu:16: gather: block: [7,0,0], thread: [0,0,0] Assertion `i < n` failed.\n"
        "cuda/Index.cu:16: gather: block: [7,0,0], thread: [1,0,0] Assertion `i < n` failed.\n"
        "cuda/Loss.cu:2: nll: block: [0,0,0], thread: [3,0,0] Assertion `t < c` failed.",
        "cuda/Index.cu:16: gather: block: [0,0,0], thread: [0,0,0] Assertion `i < n` failed.\n"
        "cuda/Loss.cu:2: nll: block: [0,0,0], thread: [3,0,0] Assertion `t < c` failed.\n",
    ),
    "process ids": ("(pid 77) and pid(s) 77, 78, Process 9 has", "(pid 1234) and pid(s) 1234, Process 1234 has\n"),
    "addresses of objects": ("<Net object at 0x7ffe12ab34cd>", "<Net object at 0x7f0000000000>\n"),
    "installed packages": ("in '/opt/v/lib/python3.11/site-packages/torch/a.py'", "in 'site-packages/torch/a.py'\n"),
    "the standard library": ("see /usr/lib/python3.11/pickle.py", "see lib/python/pickle.py\n"),
}


@pytest.mark.parametrize("rule", [rule for rule, _, _ in RULES])
def test_each_rule_of_normalise(rule):
    before, after = EXAMPLES[rule]
    assert normalise(before + "\n", "/p/bad.py", "/scratch") == after


@pytest.mark.parametrize("rank", ["", "[rank1]: "])
def test_normalise_keeps_the_frames_of_the_script_and_drops_the_others(rank):
    before = textwrap.dedent("""\
        Traceback (most recent call last):
          File "/usr/lib/python3.11/runpy.py", line 198, in run_path
            return _run_code(code)
                   ^^^^^^^^^^^^^^^
          File "/p/bad.py", line 3, in <module>
            loss.backward()
            ~~~~~~~~~~~~~^^
          File "/v/torch/_tensor.py", line 5, in backward
            engine(
            ...<2 lines>...
            )
        RuntimeError: twice
        """)
    after = textwrap.dedent("""\
        Traceback (most recent call last):
          File "bad.py", line 3, in <module>
            loss.backward()
        RuntimeError: twice
        """)
    before, after = (textwrap.indent(text, rank) for text in (before, after))
    assert normalise(before, "/p/bad.py", "/scratch") == after


def test_normalise_leaves_other_numbers_and_dots_alone():
    text = "loss: 0.1234 ... shapes (4x3 and 12x5), line 7, 0xff\n"
    assert normalise(text, "/p/bad.py", "/scratch") == text


@FRESH
@pytest.mark.parametrize(
    ("text", "ended"),
    [
        ("print(1)", "finished"),
        ("raise KeyError('fc.weight')", "raised KeyError"),
        ("import sys; sys.exit(0)", "left early"),
        ("import os; os._exit(0)", "left early"),
        ("raise KeyboardInterrupt", "raised KeyboardInterrupt"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)", "killed by SIGSEGV"),
        ("import os\nif os.fork():\n    os.wait()\n    raise KeyError", "raised KeyError"),
    ],
)
def test_runner_tells_how_a_script_ended(script, text, ended, fresh):
    assert run_snippet(script(text), fresh=fresh).ended == ended


def test_runner_stops_what_hangs_and_what_never_stops_writing(script):
    assert run_snippet(script("while True: pass"), seconds=0.5).ended == "timed out"
    endless = run_snippet(script("while True: print('loss: nan' * 100)"))
    assert endless.ended == f"wrote more than {MOST_BYTES} bytes"
    assert len(endless.output) <= MOST_BYTES + 1


def ends(pid: int) -> bool:
    """Return whether a process ends: a killed one may still be on its way out when the runner returns."""
    try:
        process = os.pidfd_open(pid)
    except ProcessLookupError:
        return True
    return select.select([process], [], [], 10)[0] != []


@ON_LINUX
@pytest.mark.parametrize("session", [False, True])
@pytest.mark.parametrize("hangs", [False, True])
def test_runner_leaves_no_process_behind(script, session, hangs):
    text = f"""
        import subprocess, sys
        sleeper = [sys.executable, "-c", "import time; time.sleep(600)"]
        print(subprocess.Popen(sleeper, start_new_session={session}).pid, flush=True)
        while {hangs}: pass
        """
    run = run_snippet(script(text), seconds=1 if hangs else 120)
    assert ends(int(run.output))


DRIVERS = [("version 12080", [12080, 0]), ("cuInit returns 999", [99000, 999])]


@FRESH
@ON_LINUX
@pytest.mark.skipif(shutil.which("gcc") is None, reason="needs gcc")
@pytest.mark.parametrize(("asked", "answers"), DRIVERS, ids=[asked for asked, _ in DRIVERS])
def test_a_script_meets_the_driver_that_it_asks_for(script, asked, answers, fresh):
    text = f"""\
        # Needs a stub of the CUDA driver: {asked}.
        import ctypes
        driver, version = ctypes.CDLL("libcuda.so.1"), ctypes.c_int()
        driver.cuDriverGetVersion(ctypes.byref(version))
        print([version.value, driver.cuInit(0)])
        """
    assert run_snippet(script(text), fresh=fresh).output == f"{answers}\n"


@FRESH
def test_output_of_all_processes_comes_in_order(script, fresh):
    text = """
        import subprocess, sys, warnings
        print("first")
        warnings.warn("second")
        subprocess.run([sys.executable, "-c", "print('third')"])
        print("fourth", file=sys.stderr)
        """
    run = run_snippet(script(text), fresh=fresh)
    assert run.output == 'first\nUserWarning: second\n  warnings.warn("second")\nthird\nfourth\n'
    assert run.warned == ("UserWarning",)


@FRESH
def test_log_records_that_warn_are_noted_by_their_logger(script, fresh):
    run = run_snippet(script("import logging\nlogging.getLogger('torch._dynamo').warning('limit')"), fresh=fresh)
    assert run.warned == ("torch._dynamo",)


def test_scripts_do_not_see_each_other(script):
    before = os.getcwd()
    leaks = "import os, torch\ntorch.set_default_dtype(torch.float64)\ntorch.manual_seed(7)\nos.chdir('/')"
    assert run_snippet(script(leaks)).ended == "finished"
    reads = "import torch\nprint(torch.get_default_dtype(), torch.initial_seed() == 7)"
    assert run_snippet(script(reads)).output == "torch.float32 False\n"
    assert os.getcwd() == before


def test_what_a_module_imports_goes_along(script, tmp_path):
    (tmp_path / "model.py").write_text("from layers import width\n")
    (tmp_path / "layers.py").write_text("import script\nwidth = 8\n")
    path = script("from model import width\nprint(width)")
    assert [module.name for module in local_modules(path)] == ["model.py", "layers.py"]
    (tmp_path / "layers.py").write_text("width = 8\n")
    assert run_snippet(path).output == "8\n"


@FRESH
def test_a_script_runs_as_main_beside_its_own_modules(script, tmp_path, fresh):
    (tmp_path / "encoder.py").write_text("WIDTH = 64\n")
    text = "import sys\nfrom encoder import WIDTH\nprint(__name__, sys.argv[0] == __file__, WIDTH)"
    assert run_snippet(script(text), fresh=fresh).output == "__main__ True 64\n"


REACHING = {
    "its own recorded output": ("print(open(__file__.replace('.py', '.txt')).read())", "raised FileNotFoundError"),
    "the repository": ("import os; print(len(os.listdir({root!r} + '/docs')))", "read <repository>/docs"),
    "the repository, in a try": (
        "try:\n    open({root!r} + '/README.md').read()\nexcept OSError:\n    pass",
        "read <repository>/README.md",
    ),
    "a package of the repository": ("import guide", "raised ModuleNotFoundError"),
    "its home": ("from pathlib import Path; (Path.home() / 'seen').write_text('1')", "/home/seen"),
    "its home, from another process": (
        "import subprocess\nsubprocess.run('echo 1 > ~/seen', shell=True, check=True)",
        "wrote ~/seen",
    ),
    "a file elsewhere": ("open({other!r}, 'w').write('1')", "wrote {other}"),
    "a link made elsewhere": ("import os; os.symlink('x', {other!r})", "wrote {other}"),
    "another machine": (
        "import socket\ntry:\n    socket.create_connection(('192.0.2.1', 80), 1)\nexcept OSError:\n    pass",
        "connected to 192.0.2.1",
    ),
}


@pytest.mark.parametrize(("what", "fresh"), [*((what, False) for what in REACHING), ("the repository", True)])
def test_a_script_that_reaches_outside_does_not_finish(script, tmp_path, what, fresh):
    text, ended = REACHING[what]
    names = {"root": str(ROOT), "other": str(tmp_path / "seen")}
    path = script(text.format(**names))
    path.with_suffix(".txt").write_text("recorded\n")
    run = run_snippet(path, fresh=fresh)
    assert ended.format(**names) in run.ended, run


def test_a_script_may_link_to_what_is_outside(script):
    assert run_snippet(script("import os, sys; os.symlink(sys.executable, 'python')")).ended == "finished"


@ON_LINUX
def test_a_script_finds_its_own_servers_and_no_other(script):
    text = """
        import socket
        own = socket.create_server(("127.0.0.1", 0))
        with socket.create_connection(own.getsockname()):
            print("own: 1")
        try:
            socket.create_connection(("127.0.0.1", {port}))
            print("other: 1")
        except ConnectionRefusedError:
            print("other: 0")
        """
    with socket.create_server(("127.0.0.1", 0)) as other:
        run = run_snippet(script(text.format(port=other.getsockname()[1])))
    assert (run.output, run.ended) == ("own: 1\nother: 0\n", "finished")


@pytest.mark.parametrize(("watched", "seen"), [(False, QUIET), (True, {})], ids=["of an environment", "of a page"])
def test_programs_of_an_environment_run_with_settings_for_quiet_libraries(script, watched, seen, monkeypatch):
    for setting in QUIET:
        monkeypatch.delenv(setting, raising=False)
    path = script(f"import os\nprint({{name: os.environ[name] for name in {[*QUIET]} if name in os.environ}})")
    assert run_snippet(path, fresh=True, watched=watched).output == f"{seen}\n"


def test_a_text_in_place_of_the_script_runs_under_its_name(script):
    run = run_snippet(script("print(1)"), text="print(2)\n1 / 0\n")
    assert run.output.startswith('2\nTraceback (most recent call last):\n  File "script.py", line 2')


def test_lanes_run_scripts_side_by_side_with_their_settings_and_hash_seeds(script):
    path = script("import os\nprint(os.environ['SETTING'], os.environ.get('PYTHONMALLOC'), list({*'abcdefgh'}))")
    orders = set()
    for way, settings in WAYS.items():
        with Lanes({**settings, "SETTING": way}, count=2 if way == "as it is" else 1) as lanes:
            [written] = {run.result().output for run in [lanes.submit(path) for _ in range(4)]}
        assert written.startswith(f"{way} None [")
        orders.add(written.partition("[")[2])
    assert len(orders) == len(WAYS)


@pytest.mark.parametrize("path", SAMPLE, ids=name)
def test_fork_and_fresh_interpreter_write_the_same(path):
    forked, fresh = run_snippet(path, fresh=False), run_snippet(path, fresh=True)
    assert (forked.output, forked.ended, forked.warned) == (fresh.output, fresh.ended, fresh.warned)
