"""The recorded outputs of a script: which file belongs to which build of torch, and which messages are in it.

`bad.txt` is what the reference build wrote. Where another build writes something else, a variant stands beside it:
`bad@2.15.txt` (that version and later), `bad@cuda.txt` (CUDA builds), `bad@2.15+cuda.txt`.
"""

import hashlib
import importlib.util
import os
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from guide.once import forget, once
from guide.run_snippet import DRIVER, RANK, local_modules


def _version(text: str) -> tuple[int, int]:
    major, minor = text.split(".")[:2]
    return int(major), int(minor)


@dataclass(frozen=True)
class Build:
    """A build of torch: its version as (major, minor), and whether it was made with CUDA."""

    version: tuple[int, int]
    cuda: bool

    @classmethod
    def named(cls, name: str) -> "Build":
        """Return the build that a name such as "2.15.0-cuda" means."""
        version, _, kind = name.partition("-")
        return cls(_version(version), kind == "cuda")


REFERENCE_NAME = "2.13.0-cpu"
REFERENCE = Build.named(REFERENCE_NAME)
# What the first line of a script may ask for, and whether a build, with a GPU or without, has it.
NEEDS = {
    "# Needs a CUDA GPU.": lambda build, gpu: gpu,
    "# Needs a CUDA GPU and an interpreter of its own.": lambda build, gpu: gpu,
    "# Needs a CPU build of torch.": lambda build, gpu: not build.cuda,
    "# Needs a CUDA build and no GPU.": lambda build, gpu: build.cuda and not gpu,
    "# Needs a stub of the CUDA driver.": lambda build, gpu: build.cuda and not gpu and bool(shutil.which("gcc")),
    "# Needs Windows.": lambda build, gpu: False,  # the runner does not work there
    "# Needs onnx, onnxscript and onnxruntime.": lambda build, gpu: importlib.util.find_spec("onnxscript") is not None,
}

_C_LOG = r"(?:\[rank\d+\]:)?\[[VIWEC] \S+\.cpp\]"  # as NCCL's group warns when the interpreter ends
_ERROR = re.compile(
    r"^(?:Original )?Traceback \(most recent call last\):\n(?:  [^\n]*\n)*(?P<message>.+?)"
    rf"(?=\n+(?:(?:Original )?Traceback \(most|The above exception|During handling|{_C_LOG})|\Z)",
    re.M | re.S,
)
_WRAPPED = re.compile(r"\w+: Caught \w+ in DataLoader worker process \d+\.$")  # the worker's own error follows it
_WARNING = re.compile(r"^\w*Warning: .*(?:\n(?! |\w[\w ,()]*: |Traceback).+)*", re.M)
_TIME = re.compile(r"\d+\.\d+")
_LOG = re.compile(r"^[WEC] \S+\.py\] .*(?:\n[WEC] \S+\.py\] .*)*", re.M)


def environment_of(script: Path) -> str:
    """Return the environment of a script in snippets/ecosystem/<environment>/, or "" where torch is enough."""
    _, _, place = script.as_posix().rpartition("/snippets/ecosystem/")
    return place.partition("/")[0] if place != script.as_posix() else ""


@once
def need_of(script: Path) -> str | None:
    """Return what the first line of a script asks for, or None."""
    line = script.read_text(encoding="utf-8").partition("\n")[0]
    return line if line.startswith("# Needs ") else None


def can_run(script: Path, build: Build, gpu: bool) -> bool:
    """Return whether `build`, on a machine with a GPU or without, has what the script needs."""
    need = need_of(script)
    return need is None or NEEDS[need.partition(":")[0].rstrip(".") + "."](build, gpu)


def needs_own_interpreter(script: Path) -> bool:
    """Return whether a script says something when its interpreter ends, which a fork leaves out."""
    return (need_of(script) or "").endswith("an interpreter of its own.")


def has_driver_stub(script: Path) -> bool:
    """Return whether a script meets a stand-in for the CUDA driver, which guide/run_snippet.py builds."""
    return bool(DRIVER.match(script.read_text(encoding="utf-8")))


def variant_of(output: Path) -> tuple[tuple[int, int] | None, bool]:
    """Return the version and whether it is for CUDA builds only, from the name of an output file."""
    tags = [tag for tag in output.stem.partition("@")[2].split("+") if tag]
    versions = [_version(tag) for tag in tags if tag != "cuda"]
    return (versions[0] if versions else None), "cuda" in tags


@once
def variants(script: Path) -> list[Path]:
    """Return all recorded outputs of a script, the reference's first."""
    found = [*script.parent.glob(f"{script.stem}.txt"), *script.parent.glob(f"{script.stem}@*.txt")]
    return sorted(found, key=lambda path: (variant_of(path)[0] or (0, 0), variant_of(path)[1]))


@once
def expected_output(script: Path, build: Build, without: Path | None = None) -> Path | None:
    """Return the file that holds what `script` writes under `build`: the most specific that fits, `without` left aside.

    A variant of a version older than the reference holds until the reference: from there on the plain file does.
    """

    def rank(path):
        version, cuda = variant_of(path)
        return version is not None and cuda, version or (0, 0), cuda

    def fits(path):
        version, cuda = variant_of(path)
        recent = version is None or (version <= build.version and not version < REFERENCE.version <= build.version)
        return recent and (build.cuda or not cuda) and path != without

    return max(filter(fits, variants(script)), key=rank, default=None)


def variant_path(script: Path, build: Build) -> Path:
    """Return the output file that is for `build` alone, whether it exists or not.

    A script that needs CUDA has no output of the reference: its first one is for all CUDA builds.
    """
    if not can_run(script, REFERENCE, gpu=False) and not variants(script):
        return script.with_name(f"{script.stem}@cuda.txt")
    version = "" if build.version == REFERENCE.version else "{}.{}".format(*build.version)
    tags = "+".join(filter(None, [version, "cuda" if build.cuda else ""]))
    return script.with_name(f"{script.stem}@{tags}.txt" if tags else f"{script.stem}.txt")


def label(output_file: Path) -> str:
    """Return the words by which a reader tells the variants of an output apart."""
    version, cuda = variant_of(output_file)
    since = "since " if version and version > REFERENCE.version else ""
    number = "torch {}.{}".format(*(version or REFERENCE.version))
    return f"{since}{number}, CUDA build" if cuda else f"{since}{number}"


def is_measured(script: Path) -> bool:
    return re.match(r"measure(_|$)", script.stem) is not None


def held(script: Path, output: str) -> str:
    """Return what of an output each run must repeat: of a `measure*.py`, all but its numbers with a decimal point.

    Those are times: they differ from run to run, and their columns move with them.
    """
    return re.sub(r" +", " ", _TIME.sub("#", output)) if is_measured(script) else output


def is_recorded(script: Path, written: str, output: Path | None) -> bool:
    """Return whether the file `output` holds what `script` wrote; no file holds nothing."""
    return held(script, output.read_text(encoding="utf-8") if output else "") == held(script, written)


def record(script: Path, written: str, build: Build) -> Path | None:
    """Record what `script` wrote under `build`, in this build's own file only; return the file if one changed.

    Where a file that fits other builds as well holds the same, this build's own is not needed, and goes.
    """
    recorded = expected_output(script, build)
    if recorded and is_recorded(script, written, recorded):
        return None
    mine = variant_path(script, build)
    fallback = expected_output(script, build, without=mine)
    if fallback and is_recorded(script, written, fallback):
        mine.unlink()
    else:
        whole = mine.with_name(mine.name + ".new")  # in one step: who stops the run must not leave half an output
        whole.write_text(written, encoding="utf-8")
        os.replace(whole, mine)
    forget()
    return mine


def fingerprint(script: Path, build: Build) -> str:
    """Return a hash of all that is verified: the script, its local modules, the output it is compared with."""
    return _fingerprint(script, expected_output(script, build))


@once
def _fingerprint(script: Path, output: Path | None) -> str:
    files = [script, *local_modules(script), *([output] if output else [])]
    parts = [path.read_bytes() for path in files]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()[:16]


def messages(output: str, kind: str) -> list[str]:
    """Return the messages of errors (or of warnings and log records) that an output holds, each whole and once."""
    if kind == "error":
        errors = [match["message"].rstrip() for match in _ERROR.finditer(re.sub(f"^{RANK}", "", output, flags=re.M))]
        found = [error for error in errors if not _WRAPPED.match(error)]
    else:
        found = [match[0] for pattern in (_WARNING, _LOG) for match in pattern.finditer(output)]
    return list(dict.fromkeys(found))


def raising_line(output: str, script: str) -> int | None:
    """Return the line of `script` that raised, from the last traceback of its output."""
    lines = re.findall(
        rf'^{RANK} *File "{re.escape(script)}", line (\d+)', output.rpartition("Traceback (most")[2], re.M
    )
    return int(lines[-1]) if lines else None
