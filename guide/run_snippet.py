"""Run a script as a reader would, isolated, and return everything it wrote and how it ended.

Standard library and torch only, so that it also serves where nothing else can be installed.
`python -m guide.run_snippet FILE.py ...` prints what a page would show.

A script runs as a copy in an empty folder, with an empty home, and on Linux in a network of its own. What it opens,
changes or connects to beyond that is noted, as far as Python does it: it then has "reached outside", however it ended.
"""

import atexit
import contextlib
import ctypes
import faulthandler
import json
import logging
import multiprocessing.util
import os
import re
import runpy
import select
import shutil
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import time
import warnings
from dataclasses import asdict, dataclass
from pathlib import Path

CHILD, SERVE = "--child", "--serve"
ROOT = Path(__file__).resolve().parents[1]
MOST_BYTES = 1_000_000
# What readers download, and import in a program of theirs.
FOR_READERS = {"draw_graph": ROOT / "guide" / "draw_graph.py"}
STUB = "libcuda.so.1"
DRIVERS_CACHE = ".nv"  # NVIDIA's driver makes it in every home, whatever a script does
STUB_SOURCE = ROOT / "guide" / "driver_stub.c"
NEW_DRIVER = 99000  # no build of torch finds it too old
CAN_FORK = sys.platform == "linux"  # macOS libraries that torch loads do not survive a fork
SETTINGS = {
    "OMP_NUM_THREADS": "1",  # a fork with four threads costs three times as much
    "PYTORCH_NVML_BASED_CUDA_CHECK": "1",  # asking for a GPU must not initialise CUDA before a fork
    "TORCHINDUCTOR_COMPILE_THREADS": "1",  # its pool of compiling processes hangs below a fork
    "PYTHONUNBUFFERED": "1",  # lines of a script and of its workers stay in order
    "PYTHONDONTWRITEBYTECODE": "1",  # beside the libraries, outside the script's folder
    "MPLCONFIGDIR": os.path.join(tempfile.gettempdir(), "field-guide-matplotlib"),  # its list of fonts takes seconds
}
# With which libraries say less and send nothing: set for the programs of docs/ecosystem/, so that they need not do it.
QUIET = {
    "HF_DATASETS_DISABLE_PROGRESS_BARS": "1",
    "HF_HUB_DISABLE_PROGRESS_BARS": "1",  # those of transformers, too
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "KINETO_LOG_LEVEL": "99",  # the profiler's library logs each start and stop
    "MLFLOW_LOGGING_LEVEL": "ERROR",  # each table that it creates
    "POSSIBLE_USER_WARNINGS": "off",  # Lightning's advice, which depends on the number of cores
    "PYTHONWARNINGS": "ignore:`isinstance(treespec:FutureWarning",  # torch's own code
    "RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO": "0",
    "RAY_AIR_NEW_OUTPUT": "0",  # otherwise tables, with verbose=0 too
    "RAY_USAGE_STATS_ENABLED": "0",
    "RL_LOGGING_LEVEL": "WARNING",  # TorchRL's dated lines about its storage
    "TF_CPP_MIN_LOG_LEVEL": "3",  # features of the CPU
    "TF_ENABLE_ONEDNN_OPTS": "0",  # how its library rounds
    "TORCH_LOGS": ",".join(  # modules, since packages take seconds
        (
            "-torch._export.non_strict_utils",
            "-torch._library.triton",
            "-torch.fx.experimental.symbolic_shapes",
            "-torch.onnx._internal.exporter._registration",
            "-torch.utils._pytree",
        )
    ),
    "TORCH_CPP_LOG_LEVEL": "ERROR",  # where vLLM takes its memory
    "TQDM_DISABLE": "1",
    "VLLM_CPU_OMP_THREADS_BIND": "nobind",  # other programs run beside it
    "VLLM_LOGGING_LEVEL": "ERROR",
    "VLLM_NO_USAGE_STATS": "1",
    "WANDB_QUIET": "true",
    "WANDB_SHOW_INFO": "false",
}


def preload() -> None:
    """Import once, before all forks, what scripts import; no operation on a tensor, which would start threads."""
    os.environ.update({name: os.environ.get(name, value) for name, value in SETTINGS.items()})
    import torch._dynamo  # the first optimizer imports it: 1.4 s

    with contextlib.suppress(ImportError):
        import torch.profiler._cupti_monitor  # noqa: F401 the first step of an optimizer imports it, since 2.13


@dataclass(frozen=True)
class Run:
    """What a script wrote, normalised, and how it ended: "finished", "raised KeyError", "left early", ..."""

    output: str
    ended: str
    warned: tuple[str, ...]  # categories of warnings and names of loggers, in order
    seconds: float


KERNEL, THREAD, FIRST = r"\S+\.cuh?:\d+: .*?: ", r"block: \S+ thread: \S+", "block: [0,0,0], thread: [0,0,0]"
# What differs between two runs or two machines although nothing that matters does, and what a reader does not need.
# Each rule has its test in test_run_snippet.py, under the name that stands first.
RULES = (
    ("terminal colours", re.compile(r"\x1b\[[0-9;]*[A-Za-z]"), ""),
    ("what a terminal does not show", re.compile(r"\0"), ""),  # torch's handler of a bus error writes its string's end
    ("where C++ warned", re.compile(r" \(Triggered internally at [^()\n]*\)"), ""),
    ("order in which worker processes end", re.compile(r"^\S*resource_tracker\.py:\d+: .*\n  .*\n", re.M), ""),
    ("where Python warned", re.compile(r"^\S[^\n]*?\.py:\d+: (?=\w*Warning: )", re.M), ""),
    ("time and place of a log record", re.compile(r"^([VIWEC])\d{4} [\d:.]+ \d+ (\S+?\.py):\d+\] ", re.M), r"\1 \2] "),
    (
        "time and place of a C++ log record",
        re.compile(r"^(\[rank\d+\]:)?\[([VIWEC])\d{4} [\d:.]+ (\S+?\.cpp):\d+\] ", re.M),
        r"\1[\2 \3] ",
    ),
    (
        "threads of a kernel that fail alike",
        re.compile(rf"^({KERNEL}){THREAD}(.*\n)(?:\1{THREAD}\2)+", re.M),
        rf"\1{FIRST}\2",
    ),
    ("where a toolkit lies", re.compile(r"^W \S*cpp_extension\.py\] .*No CUDA runtime is found.*\n", re.M), ""),
    ("what bitsandbytes misses on some CPUs", re.compile(r"^Failed to load CPU gemm_4bit_forward .*\n", re.M), ""),
    ("process ids", re.compile(r"\b(pid(?:\(s\))?:?|Process) \d+(?:, \d+)*"), r"\1 1234"),
    ("addresses of objects", re.compile(r"\b0x[0-9a-f]{6,16}\b"), "0x7f0000000000"),
    ("installed packages", re.compile(r"(?<![\w/])/[^\s\"':]*/site-packages/"), "site-packages/"),
    ("the standard library", re.compile(r"(?<![\w/])/[^\s\"':]*/lib/python3\.\d+/"), "lib/python/"),
)
DRIVER = re.compile(r"# Needs a stub of the CUDA driver: (version (?P<version>\d+)|cuInit returns (?P<init>\d+))\.\n")
RANK = r"(?:\[rank\d+\]: )?"  # torch.distributed puts it in front of each line
FRAME = re.compile(rf'^{RANK} *File "(?P<file>[^"\n]*)", line \d+.*\n(?:{RANK}    .*\n|  \[Previous line.*\n)*', re.M)
CARETS = re.compile(rf"^{RANK} +[~^]+[~^ ]*\n", re.M)


def normalise(text: str, script: str, scratch: str) -> str:
    """Return `text` as a page shows it: the script's own frames, and fixed words for what differs between runs."""

    def only_the_script(frame):
        return CARETS.sub("", frame[0]) if frame["file"] == script else ""

    text = FRAME.sub(only_the_script, text)
    text = text.replace(script, os.path.basename(script)).replace(scratch, "/tmp/scratch")
    for _, pattern, word in RULES:
        text = pattern.sub(word, text)
    return "\n".join(line.rstrip() for line in text.splitlines()) + "\n" if text else ""


def run_snippet(
    script: Path,
    *,
    text: str | None = None,
    fresh: bool = not CAN_FORK,
    seconds: float = 120,
    python: str = sys.executable,
    watched: bool = True,
) -> Run:
    """Run `script`, or `text` in its place, in a fork of this process or in a fresh interpreter, `python`.

    Standard output and standard error of the script and of all its processes come through one pipe. After `seconds`
    it is stopped. One that is not `watched` may reach outside, since libraries keep caches where they like, and runs
    with the settings `QUIET`.
    """
    place = tempfile.mkdtemp(prefix="snippet-")
    folder, home = os.path.join(place, "run"), os.path.join(place, "home")
    copy = lay_out(Path(script), text, folder)
    os.mkdir(home)
    _lay_driver(copy, os.path.join(place, STUB))
    output, output_end = os.pipe()
    report, report_end = os.pipe()
    start = time.monotonic()
    if fresh or python != sys.executable:
        child = _spawn(python, copy, home, output_end, report_end, watched)
    else:
        child = _fork(copy, home, output_end, report_end, watched)
    os.close(output_end)
    os.close(report_end)
    try:
        written, stopped = _collect(child, output, start + seconds)
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child, signal.SIGKILL)
        _end_what_left_the_group(folder)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        os.close(output)
        at_home = [name for name in os.listdir(home) if name != DRIVERS_CACHE]
        shutil.rmtree(place, ignore_errors=True)
    os.set_blocking(report, False)  # a process that outlived the script may hold the other end
    with open(report, "rb", buffering=0) as lines:
        reports = [json.loads(line) for line in (lines.read() or b"").splitlines()]
    ended = next((one for one in reports if "ended" in one), {"ended": "left early", "warned": []})
    outside = [one["outside"] for one in reports if "outside" in one] + [f"wrote ~/{name}" for name in at_home]
    if stopped or code < 0:
        ended["ended"] = stopped or f"killed by {signal.Signals(-code).name}"
    elif outside and watched:
        ended["ended"] = f"reached outside: {outside[0].replace(str(ROOT), '<repository>')}"
    written = normalise(written.decode(errors="replace"), copy, folder)
    return Run(written, ended["ended"], tuple(ended["warned"]), time.monotonic() - start)


def lay_out(script: Path, text: str | None, folder: str) -> str:
    """Put a copy of the script and of its local modules into a new folder; return the copy's path.

    A string: a Path breaks torch.compile, a relative path breaks spawned workers.
    """
    os.mkdir(folder)
    for path in [script, *local_modules(script)]:
        shutil.copyfile(path, os.path.join(folder, path.name))
    copy = os.path.join(folder, script.name)
    if text is not None:
        Path(copy).write_text(text, encoding="utf-8")
    return copy


def _lay_driver(script: str, library: str) -> None:
    """Build the driver's stub that the first line of a script asks for; a script that asks for none gets none.

    Errors: CalledProcessError if there is a compiler and it fails, FileNotFoundError if there is none.
    """
    if asked := DRIVER.match(Path(script).read_text(encoding="utf-8")):
        macros = [f"-DVERSION={asked['version'] or NEW_DRIVER}", f"-DINIT={asked['init'] or 0}"]
        named = f"-Wl,-soname,{STUB}"  # the CUDA runtime takes a library of this name that is loaded already
        subprocess.run(["gcc", "-shared", "-fPIC", *macros, named, "-o", library, str(STUB_SOURCE)], check=True)


def local_modules(script: Path) -> list[Path]:
    """Return the files beside a script that it imports, and those that these import: `FOR_READERS` among them."""
    files = [script]
    for file in files:  # which grows meanwhile
        names = re.findall(r"^\s*(?:from|import) (\w+)", file.read_text(encoding="utf-8"), re.M)
        beside = (FOR_READERS.get(name, script.with_name(f"{name}.py")) for name in dict.fromkeys(names))
        files += [path for path in beside if path.is_file() and path not in files]
    return files[1:]


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


def _end_what_left_the_group(folder: str) -> None:
    """End processes that the script started in sessions of their own, as torchrun does: they inherited its TMPDIR."""
    for environ in Path("/proc").glob("[0-9]*/environ"):
        with contextlib.suppress(OSError):
            if f"TMPDIR={folder}".encode() in environ.read_bytes().split(b"\0"):
                os.kill(int(environ.parent.name), signal.SIGKILL)


def _spawn(python: str, script: str, home: str, output: int, report: int, watched: bool) -> int:
    command = [python, __file__, CHILD, script, home, str(report), *(["watched"] if watched else [])]
    process = subprocess.Popen(
        command,
        cwd=os.path.dirname(script),
        env={**SETTINGS, **({} if watched else QUIET), **os.environ},
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=output,
        pass_fds=[report],
        start_new_session=True,
    )
    process.returncode = 0  # run_snippet waits for it
    return process.pid


def _fork(script: str, home: str, output: int, report: int, watched: bool) -> int:
    if child := os.fork():
        return child
    try:
        os.setsid()
        os.chdir(os.path.dirname(script))
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.dup2(output, 1)
        os.dup2(output, 2)
        _forget_the_parent()
        _execute(script, home, report, watched)
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


def _execute(script: str, home: str, report: int, watched: bool) -> None:
    """Run the script as `python script` does, then report how it ended: what is missing was left early."""
    process = os.getpid()
    folder = os.path.dirname(script)
    tempfile.tempdir = folder
    # torch took the home for Inductor's cache at its import, and Triton for its own
    os.environ.update(TMPDIR=folder, HOME=home, TORCHINDUCTOR_CACHE_DIR=folder, TRITON_CACHE_DIR=folder)
    sys.argv = [script]
    for name in [name for name in sys.modules if name.partition(".")[0] == __package__]:
        del sys.modules[name]
    sys.path[:] = [folder, *(path for path in sys.path if path and Path(path).resolve() not in (ROOT, *OWN))]
    stub = os.path.join(os.path.dirname(folder), STUB)
    if os.path.exists(stub):
        ctypes.CDLL(stub)
    if watched:
        sys.dont_write_bytecode = True
        _leave_the_network()
        _note_what_is_outside(folder, report)
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
        os.write(report, json.dumps({"ended": ended, "warned": warned}).encode() + b"\n")


WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
# Which arguments of an event are the files that it changes: a link's target is not.
CHANGES = dict.fromkeys(("os.remove", "os.mkdir", "os.rmdir", "os.truncate", "os.chmod", "os.utime"), slice(1))
CHANGES |= {"os.rename": slice(2), "os.link": slice(2), "os.symlink": slice(1, 2)}
LISTS = {"os.listdir", "os.scandir"}
OWN = [ROOT / "guide", ROOT / "tests"]


def _note_what_is_outside(folder: str, report: int) -> None:
    """Report what this process and its forks touch outside `folder`: the repository, other files, other machines."""
    writable = (folder, "/dev/", SETTINGS["MPLCONFIGDIR"], os.environ["MPLCONFIGDIR"])
    readable = (sys.prefix + os.sep,)  # a virtual environment lies in the repository
    own = tuple(map(str, OWN))  # whoever asks for a stack, as torch does when it seeds, quotes the frames of the runner
    noted = []

    def outside(event, args):
        if event == "open" and isinstance(args[0], str | bytes):
            paths, write = args[:1], isinstance(args[2], int) and args[2] & WRITES
        elif event in CHANGES:
            paths, write = args[CHANGES[event]], True
        elif event in LISTS:
            paths, write = [args[0] or "."], False
        elif event == "socket.connect" and isinstance(args[1], tuple):
            return (
                ""
                if str(args[1][0]).startswith("127.") or args[1][0] in ("localhost", "::1")
                else f"connected to {args[1][0]}"
            )
        else:
            return ""
        for path in (os.path.abspath(os.fsdecode(path)) for path in paths if not isinstance(path, int)):
            if write and not path.startswith(writable):
                return f"wrote {path}"
            quoted = path.endswith(".py") and path.startswith(own)
            if path.startswith(str(ROOT) + os.sep) and not quoted and not path.startswith((*writable, *readable)):
                return f"read {path}"
        return ""

    def hook(event, args):
        if len(noted) < 10 and (what := outside(event, args)):
            noted.append(what)
            os.write(report, json.dumps({"outside": what}).encode() + b"\n")

    sys.addaudithook(hook)


def _leave_the_network() -> None:
    """Give this process a network that has only a loopback of its own, where the system lets it."""
    if not CAN_FORK:
        return
    libc, new_user, new_network = ctypes.CDLL(None), 0x10000000, 0x40000000
    if libc.unshare(new_network) and libc.unshare(new_user | new_network):
        return
    up, name_and_flags = 0x8914, struct.pack("16sH14x", b"lo", 0x41)
    with socket.socket() as any_socket:
        import fcntl  # not there on Windows

        fcntl.ioctl(any_socket, up, name_and_flags)


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


def serve() -> None:
    """Answer requests on standard input, a line of JSON each, with runs on standard output: a lane of `guide.lanes`."""
    answers = os.fdopen(os.dup(1), "w", buffering=1)
    os.set_inheritable(answers.fileno(), False)
    os.dup2(2, 1)
    for name in ("PYTHONMALLOC", "GLIBC_TUNABLES"):  # how this process was started is no affair of the scripts
        os.environ.pop(name, None)
    if CAN_FORK:
        preload()
    for line in sys.stdin:
        answers.write(json.dumps(asdict(run_snippet(**json.loads(line)))) + "\n")


if __name__ == "__main__":
    if sys.argv[1] == CHILD:
        _execute(sys.argv[2], sys.argv[3], int(sys.argv[4]), watched="watched" in sys.argv)
    elif sys.argv[1] == SERVE:
        serve()
    else:
        preload()
        for name in sys.argv[1:]:
            run = run_snippet(Path(name).resolve())
            print(run.output, end="")
            print(f"-- {name}: {run.ended}, warned {list(run.warned)}, {run.seconds:.2f} s", file=sys.stderr)
