"""The runner shows what a reader would see, keeps scripts apart, and is not fooled by how a script ends."""

import os
import textwrap
import time
from pathlib import Path

import pytest
import torch
from pages import SNIPPETS, name
from run_snippet import MOST_BYTES, RULES, normalise, run_snippet

FRESH = pytest.mark.parametrize("fresh", [False, True], ids=["fork", "fresh"])
# One script of each shape: a traceback, a warning, worker processes. `--fresh` runs all so.
SHAPES = ("requires-grad-numpy/bad.py", "loss-shape-broadcast/bad.py", "dataloader-main-guard/bad.py")
SAMPLE = [SNIPPETS / "pitfalls" / shape for shape in SHAPES]


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
    "where C++ warned": ("UserWarning: a (b). (Triggered internally at /pt/x.cpp:8.)", "UserWarning: a (b).\n"),
    "order in which worker processes end": (
        "/lib/multiprocessing/resource_tracker.py:254: UserWarning: 1 leaked semaphore\n  warnings.warn('...')\nlast",
        "last\n",
    ),
    "where Python warned": ("/s/torch/loss.py:535: UserWarning: sizes", "UserWarning: sizes\n"),
    "time and place of a log record": (
        "W1121 02:03:04.123000 77 torch/_dynamo/frame.py:12] [0/8] hit",
        "W torch/_dynamo/frame.py] [0/8] hit\n",
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


def test_normalise_keeps_the_frames_of_the_script_and_drops_the_others():
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
    assert run_snippet(script(text), fresh).ended == ended


def test_runner_stops_what_hangs_and_what_never_stops_writing(script):
    start = time.monotonic()
    assert run_snippet(script("while True: pass"), seconds=0.5).ended == "timed out"
    endless = run_snippet(script("while True: print('loss: nan' * 100)"))
    assert endless.ended == f"wrote more than {MOST_BYTES} bytes"
    assert len(endless.output) <= MOST_BYTES + 1
    assert time.monotonic() - start < 20


def is_running(pid: int) -> bool:
    """Return whether a process is alive: neither gone nor a zombie that nobody has reaped."""
    stat = Path(f"/proc/{pid}/stat")
    return stat.exists() and stat.read_text().rpartition(")")[2].split()[0] != "Z"


def test_runner_leaves_no_process_behind(script):
    text = """
        import subprocess, sys
        sleeper = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
        print(sleeper.pid)
        """
    pid = int(run_snippet(script(text)).output)
    assert not is_running(pid)


@FRESH
def test_output_of_all_processes_comes_in_order(script, fresh):
    text = """
        import subprocess, sys, warnings
        print("first")
        warnings.warn("second")
        subprocess.run([sys.executable, "-c", "print('third')"])
        print("fourth", file=sys.stderr)
        """
    run = run_snippet(script(text), fresh)
    assert run.output == 'first\nUserWarning: second\n  warnings.warn("second")\nthird\nfourth\n'
    assert run.warned == ("UserWarning",)


@FRESH
def test_log_records_that_warn_are_noted_by_their_logger(script, fresh):
    run = run_snippet(script("import logging\nlogging.getLogger('torch._dynamo').warning('limit')"), fresh)
    assert run.warned == ("torch._dynamo",)


def test_scripts_do_not_see_each_other(script):
    before = os.getcwd(), torch.get_default_dtype()
    leaks = "import os, torch\ntorch.set_default_dtype(torch.float64)\ntorch.manual_seed(7)\nos.chdir('/')"
    assert run_snippet(script(leaks)).ended == "finished"
    reads = "import torch\nprint(torch.get_default_dtype(), torch.initial_seed() == 7)"
    assert run_snippet(script(reads)).output == "torch.float32 False\n"
    assert (os.getcwd(), torch.get_default_dtype()) == before


@FRESH
def test_a_script_runs_as_main_beside_its_own_modules(script, tmp_path, fresh):
    (tmp_path / "encoder.py").write_text("WIDTH = 64\n")
    text = "import sys\nfrom encoder import WIDTH\nprint(__name__, sys.argv[0] == __file__, WIDTH)"
    assert run_snippet(script(text), fresh).output == "__main__ True 64\n"


@pytest.mark.parametrize("path", SAMPLE, ids=name)
def test_fork_and_fresh_interpreter_write_the_same(path):
    forked, fresh = run_snippet(path, fresh=False), run_snippet(path, fresh=True)
    assert (forked.output, forked.ended, forked.warned) == (fresh.output, fresh.ended, fresh.warned)
