"""Run a script as a reader would, isolated, and return everything it wrote and how it ended.

Standard library and torch only, so that it also serves where nothing else can be installed.
`python tests/run_snippet.py FILE.py ...` prints what a page would show.
"""

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")  # a fork with four threads costs three times as much
os.environ["PYTORCH_NVML_BASED_CUDA_CHECK"] = "1"  # asking for a GPU must not initialise CUDA before a fork
os.environ["PYTHONUNBUFFERED"] = "1"  # lines of a script and of its workers stay in order

import atexit
import contextlib
import faulthandler
import json
import logging
import multiprocessing.util
import re
import runpy
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import warnings
from dataclasses import dataclass
from pathlib import Path

CHILD = "--child"
if CHILD not in sys.argv:  # a fresh interpreter imports what its script imports
    import torch._dynamo  # noqa: F401 the first optimizer imports it: 1.4 s, paid here once

MOST_BYTES = 1_000_000
CAN_FORK = sys.platform == "linux"  # macOS libraries that torch loads do not survive a fork


@dataclass(frozen=True)
class Run:
    """What a script wrote, normalised, and how it ended: "finished", "raised KeyError", "left early", ..."""

    output: str
    ended: str
    warned: tuple[str, ...]  # categories of warnings and names of loggers, in order
    seconds: float


# What differs between two runs or two machines although nothing that matters does, and what a reader does not need.
# Each rule has its test in test_run_snippet.py, under the name that stands first.
RULES = (
    ("terminal colours", re.compile(r"\x1b\[[0-9;]*[A-Za-z]"), ""),
    ("where C++ warned", re.compile(r" \(Triggered internally at [^()\n]*\)"), ""),
    ("order in which worker processes end", re.compile(r"^\S*resource_tracker\.py:\d+: .*\n  .*\n", re.M), ""),
    ("where Python warned", re.compile(r"^\S[^\n]*?\.py:\d+: (?=\w*Warning: )", re.M), ""),
    ("time and place of a log record", re.compile(r"^([VIWEC])\d{4} [\d:.]+ \d+ (\S+?\.py):\d+\] ", re.M), r"\1 \2] "),
    ("process ids", re.compile(r"\b(pid(?:\(s\))?:?|Process) \d+(?:, \d+)*"), r"\1 1234"),
    ("addresses of objects", re.compile(r"\b0x[0-9a-f]{6,16}\b"), "0x7f0000000000"),
    ("installed packages", re.compile(r"(?<![\w/])/[^\s\"':]*/site-packages/"), "site-packages/"),
    ("the standard library", re.compile(r"(?<![\w/])/[^\s\"':]*/lib/python3\.\d+/"), "lib/python/"),
)
FRAME = re.compile(r'^ *File "(?P<file>[^"\n]*)", line \d+.*\n(?:    .*\n|  \[Previous line.*\n)*', re.M)
CARETS = re.compile(r"^ +[~^]+[~^ ]*\n", re.M)


def normalise(text: str, script: str, scratch: str) -> str:
    """Return `text` as a page shows it: the script's own frames, and fixed words for what differs between runs."""

    def only_the_script(frame):
        return CARETS.sub("", frame[0]) if frame["file"] == script else ""

    text = FRAME.sub(only_the_script, text)
    text = text.replace(script, os.path.basename(script)).replace(scratch, "/tmp/scratch")
    for _, pattern, word in RULES:
        text = pattern.sub(word, text)
    return "\n".join(line.rstrip() for line in text.splitlines()) + "\n" if text else ""


def run_snippet(script: Path, fresh: bool = not CAN_FORK, seconds: float = 60, python: str = sys.executable) -> Run:
    """Run `script` in a fork of this process, or in a fresh interpreter, `python`, for at most `seconds`.

    Standard output and standard error of the script and of all its processes come through one pipe.
    """
    script = str(Path(script).resolve())  # a Path breaks torch.compile, a relative path breaks spawned workers
    scratch = tempfile.mkdtemp(prefix="snippet-")
    output, output_end = os.pipe()
    report, report_end = os.pipe()
    start = time.monotonic()
    if fresh or python != sys.executable:
        child = _spawn(python, script, scratch, output_end, report_end)
    else:
        child = _fork(script, scratch, output_end, report_end)
    os.close(output_end)
    os.close(report_end)
    try:
        written, stopped = _collect(child, output, start + seconds)
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child, signal.SIGKILL)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        os.close(output)
        shutil.rmtree(scratch, ignore_errors=True)
    os.set_blocking(report, False)  # a process that outlived the script may hold the other end
    with open(report, "rb", buffering=0) as lines:
        ended = json.loads(lines.read() or '{"ended": "left early", "warned": []}')
    if stopped or code < 0:
        ended["ended"] = stopped or f"killed by {signal.Signals(-code).name}"
    text = normalise(written.decode(errors="replace"), script, scratch)
    return Run(text, ended["ended"], tuple(ended["warned"]), time.monotonic() - start)


def _collect(child: int, pipe: int, deadline: float) -> tuple[bytes, str]:
    """Read the pipe until the script has ended; return what came and, if it had to be stopped, why."""
    written = bytearray()
    ended = False
    while True:
        ready = select.select([pipe], [], [], 0.05)[0]
        if ready and not (data := os.read(pipe, 65536)):
            return bytes(written), ""
        if ready:
            written += data
        elif ended:  # its processes are gone or have left its group, and the pipe is empty
            return bytes(written), ""
        elif os.waitid(os.P_PID, child, os.WEXITED | os.WNOHANG | os.WNOWAIT):
            ended = True
            os.killpg(child, signal.SIGKILL)  # a script must not leave processes behind
        if len(written) > MOST_BYTES:
            return bytes(written[:MOST_BYTES]), f"wrote more than {MOST_BYTES} bytes"
        if time.monotonic() > deadline:
            return bytes(written), "timed out"


def _spawn(python: str, script: str, scratch: str, output: int, report: int) -> int:
    command = [python, __file__, CHILD, script, str(report)]
    process = subprocess.Popen(
        command,
        cwd=scratch,
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=output,
        pass_fds=[report],
        start_new_session=True,
    )
    process.returncode = 0  # run_snippet waits for it
    return process.pid


def _fork(script: str, scratch: str, output: int, report: int) -> int:
    if child := os.fork():
        return child
    try:
        os.setsid()
        os.chdir(scratch)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.dup2(output, 1)
        os.dup2(output, 2)
        _forget_the_parent()
        _execute(script, report)
    finally:
        atexit._run_exitfuncs()
        sys.stdout.flush()
        os._exit(0)


def _forget_the_parent() -> None:
    """Undo what a test runner has changed in this process, as far as a script could notice."""
    lines = {"buffering": 1, "encoding": "utf-8", "closefd": False}
    sys.stdout = open(1, "w", **lines)  # noqa: SIM115 open until the process ends
    sys.stderr = open(2, "w", errors="backslashreplace", **lines)  # noqa: SIM115 open until the process ends
    faulthandler.disable()
    logging.root.handlers.clear()
    atexit._clear()
    atexit.register(multiprocessing.util._exit_function)  # ends worker processes, as at any interpreter's exit


def _execute(script: str, report: int) -> None:
    """Run the script as `python script` does, then report how it ended: what is missing was left early."""
    process = os.getpid()
    tempfile.tempdir = os.getcwd()
    os.environ["TMPDIR"] = os.getcwd()
    sys.argv = [script]
    sys.path.insert(0, os.path.dirname(script))
    warned = _note_warnings(script)
    ended = "finished"
    try:
        runpy.run_path(script, run_name="__main__")
    except SystemExit:
        ended = "left early"
    except BaseException as error:
        ended = f"raised {type(error).__name__}"
        sys.excepthook(*sys.exc_info())
    if os.getpid() == process:  # and not a child that the script forked and let run on
        os.write(report, json.dumps({"ended": ended, "warned": warned}).encode())


def _note_warnings(script: str) -> list[str]:
    """Return a list that every warning's category, and every logger that warns, will be added to."""
    noted = []
    show, record_factory = warnings.showwarning, logging.getLogRecordFactory()

    def showwarning(message, category, filename, lineno, file=None, line=None):
        noted.append(category.__name__)
        # a line of the script tells where; a line of torch would only differ from version to version
        show(message, category, filename, lineno, file, line if filename == script else "")

    def log_record(name, level, *args, **kwargs):
        if level >= logging.WARNING:
            noted.append(name)
        return record_factory(name, level, *args, **kwargs)

    warnings.showwarning = showwarning
    logging.setLogRecordFactory(log_record)
    return noted


if __name__ == "__main__":
    if sys.argv[1] == CHILD:
        _execute(sys.argv[2], int(sys.argv[3]))
    else:
        for name in sys.argv[1:]:
            run = run_snippet(Path(name))
            print(run.output, end="")
            print(f"-- {name}: {run.ended}, warned {list(run.warned)}, {run.seconds:.2f} s", file=sys.stderr)
