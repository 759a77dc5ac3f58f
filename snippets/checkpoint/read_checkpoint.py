"""Read a checkpoint without running its code: what is in it, and what is wrong.

python read_checkpoint.py FILE           # --all lists every tensor

Needs Python 3.9; only the search for NaN needs torch. Held against a model:

from read_checkpoint import compare, read
print(*compare(read("model.pt"), model, optimizer), sep="\n")
"""

from __future__ import annotations

import json
import pickle
import re
import sys
import zipfile
from collections import Counter, OrderedDict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from math import prod
from pathlib import Path
from typing import Any

GUIDE = ""  # stands before the addresses of pages
NESTS = ("state_dict", "model_state_dict", "model", "module", "net", "weights")
# DataParallel and DDP put module. before names, torch.compile _orig_mod.
WRAPPERS = ("module.", "_orig_mod.", "module._orig_mod.", "_orig_mod.module.")
PREFIXES = (*WRAPPERS, "model.", "base_model.model.")
MAGIC = 0x1950A86A20F9469CFC6C  # first in a file of torch.save before 1.6
NAMES = {"Float": "float32", "Double": "float64", "Half": "float16", "Char": "int8"}
NAMES |= {"Long": "int64", "Int": "int32", "Short": "int16", "Byte": "uint8"}
NAMES |= {"ComplexFloat": "complex64", "ComplexDouble": "complex128"}
NAMES |= {"float8_e4m3": "float8_e4m3fn", "float8_e8m0": "float8_e8m0fnu"}
# What torch.load(weights_only=True) lets through: torch/_weights_only_unpickler.py
ALLOWED = re.compile(
    r"torch\.((cuda\.|sparse\.)*\w+(Storage|Tensor)|Tensor|storage\.(Unt|T)ypedStorage|Size"
    r"|device|bool|q?u?int\d\w*|b?float\d\w*|b?complex\d+|bits\d\w*|per_\w+"
    r"|nn\.parameter\.Parameter|serialization\._get_layout|_utils\._rebuild_(?!xla)\w+"
    r"|_tensor\._rebuild_from_type_v2)|collections\.(Counter|OrderedDict)"
    r"|_codecs\.encode|builtins\.(bytearray|bytes|complex|set)"
)


@dataclass(frozen=True)
class Entry:
    """A tensor as the file describes it, and how many numbers its storage has."""

    shape: tuple
    dtype: str
    device: str = "cpu"
    storage: str = ""
    stored: int = 0

    def __setstate__(self, state: Any) -> None:
        """Keep a pickle from changing it."""


@dataclass
class Checkpoint:
    """What a file is and holds; `root` is the folder of its records in a zip."""

    path: Path
    kind: str = "unknown"
    content: Any = None
    classes: list[str] = field(default_factory=list)
    devices: list[str] = field(default_factory=list)
    broken: str = ""
    not_followed: str = ""
    load: str = "torch.load(path)"
    root: str = ""


@dataclass
class Finding:
    """What was seen, what to type, the page; `only` says for what it matters."""

    seen: str
    todo: str = ""
    page: str = ""
    only: str = ""
    check: str = ""

    def __str__(self) -> str:
        only = f" (only for {self.only})" if self.only else ""
        more = [self.todo, f"{GUIDE}pitfalls/{self.page}" if self.page else ""]
        lines = [f"{self.check}: {self.seen}{only}", *filter(None, more)]
        return "\n    ".join(map(clean, lines))


def clean(line: str) -> str:
    """Take out what could move the cursor or forge a line: names may hold it."""
    return "".join(one if one.isprintable() else "?" for one in line)


# A pickle is followed with objects that do nothing in place of what it names.


class Inert(dict):
    """Stands for what a pickle names. It takes everything and does nothing."""

    state: dict = {}  # noqa: RUF012 nothing writes into it
    __hash__ = object.__hash__

    def __init__(self, *args: Any, **kwargs: Any):
        pass

    def __call__(self, *args: Any, **kwargs: Any) -> Inert:
        return Inert()

    def __setstate__(self, state: Any) -> None:
        self.state = state if isinstance(state, dict) else {}

    append = extend = add = lambda self, value: None


class Maker:
    """Calls a function of this file. A pickle cannot change it."""

    def __init__(self, work: Callable, name: str = ""):
        self.work, self.name = work, name

    def __call__(self, *args: Any) -> Any:
        return self.work(*args)

    def __setstate__(self, state: Any) -> None:
        pass


def tensor(storage: tuple, offset: int, size: tuple, *rest: Any) -> Entry:
    """Describe a tensor. Newer dtypes are named beside their untyped storage."""
    dtype, device, key, stored = storage
    named = [one.name for one in rest if isinstance(one, Maker)]
    if dtype == "untyped" and named:
        dtype, stored = named[0], stored // width(named[0])
    return Entry(tuple(map(int, size)), str(dtype), str(device), str(key), int(stored))


MAKERS = {
    "collections.OrderedDict": OrderedDict,
    "builtins.set": lambda items=(): set(items),
    "torch.Size": tuple,
    "torch.device": lambda *parts: ":".join(map(str, parts)),
    "torch._utils._rebuild_tensor": tensor,
    "torch._utils._rebuild_tensor_v2": tensor,
    "torch._utils._rebuild_tensor_v3": tensor,
    "torch._utils._rebuild_qtensor": tensor,
    "torch._utils._rebuild_parameter": lambda data, *rest: data,
    "torch._utils._rebuild_parameter_with_state": lambda data, *rest: data,
    "torch._tensor._rebuild_from_type_v2": lambda make, kind, args, state: make(*args),
}


class Reader(pickle.Unpickler):
    """Follows a pickle; imports and calls nothing that it names."""

    def __init__(self, file: Any):
        super().__init__(file)
        self.classes: dict[str, None] = {}
        self.storages: dict[str, tuple] = {}

    def find_class(self, module: str, name: str) -> Any:
        full = f"{module.replace('__builtin__', 'builtins')}.{name}"
        if full in MAKERS:
            return Maker(MAKERS[full])
        if not ALLOWED.fullmatch(full):
            self.classes[full] = None
        elif module.startswith("torch") and name.endswith("Storage"):
            kind = name[: -len("Storage")]
            return Maker(Inert, NAMES.get(kind, kind.lower()))
        elif module == "torch" and name.islower():
            return Maker(Inert, name)  # a dtype
        return type("Inert", (Inert,), {})

    def persistent_load(self, pid: Any) -> Any:
        if pid[0] == "module":  # a class of a whole model, before 1.6
            return pid[1]
        storage = (pid[1].name, str(pid[3]), str(pid[2]), int(pid[4]))
        return self.storages.setdefault(storage[2], storage)


def follow(file: Any, found: Checkpoint) -> Reader:
    """Put what a pickle holds into `found`, or why it cannot be followed."""
    reader = Reader(file)
    try:
        found.content = reader.load()
    except Exception as error:
        if isinstance(error, EOFError) or "truncated" in str(error):
            found.broken = "it ends inside its pickle"
        else:
            found.not_followed = f"{type(error).__name__}: {error}"
    found.classes = list(reader.classes)
    found.devices = sorted({device for _, device, *_ in reader.storages.values()})
    return reader


# The kinds of files.


def read(path: str | Path) -> Checkpoint:
    """Say what a file is, by its first bytes, and read it accordingly."""
    found = Checkpoint(Path(path))
    with found.path.open("rb") as file:
        head = file.read(512)
    try:
        read_as(found, head, found.path.stat().st_size)
    except Exception as error:  # a file may hold anything
        found.not_followed = f"{type(error).__name__}: {error}"
    return found


def read_as(found: Checkpoint, head: bytes, size: int) -> None:
    if not head.strip(b"\0"):
        found.kind = "zeros" if head else "empty"
        found.broken = f"{size} bytes, none of them written" if head else "0 bytes"
    elif head.startswith(b"version https://git-lfs"):
        whole = head.decode(errors="replace").rpartition("size ")[2].strip()
        found.kind = "Git LFS pointer"
        found.broken = f"{size} bytes stand for {whole}; git lfs pull gets them"
    elif head.lstrip()[:9].lower().startswith((b"<!doctype", b"<html")):
        found.kind, found.broken = "HTML", "a web page instead of the file"
    elif head[:2] == b"\x1f\x8b":
        found.kind, found.broken = "gzip", "it is packed: gunzip < FILE > OTHER"
    elif head[8:9] == b"{" and not head[5:8].strip(b"\0"):
        read_safetensors(found, size)
    elif head[:1] == b"{":
        read_index(found)
    elif head[:2] == b"PK":
        read_zip(found, size)
    else:
        read_legacy(found, size)


def read_safetensors(found: Checkpoint, size: int) -> None:
    found.kind, found.load = "safetensors", "safetensors.torch.load_file(path)"
    with found.path.open("rb") as file:
        start = 8 + int.from_bytes(file.read(8), "little")
        text = file.read(min(start, size) - 8)
    if start > size:
        found.broken = f"its header ends at byte {start}, the file at {size}"
        return
    header = json.loads(text)
    header.pop("__metadata__", None)
    long = {"F": "float", "BF": "bfloat", "I": "int", "U": "uint", "C": "complex"}
    found.content = {}
    for name, one in header.items():
        dtype = re.sub(r"^(B?F|[IUC])(?=\d)", lambda m: long[m[1]], one["dtype"])
        dtype = dtype.lower()
        found.content[name] = Entry(tuple(one["shape"]), NAMES.get(dtype, dtype))
    end = start + max((one["data_offsets"][1] for one in header.values()), default=0)
    found.broken = f"{end - size} bytes are missing" if end > size else ""


def read_index(found: Checkpoint) -> None:
    """Read the list of the shards of a checkpoint, and whether they lie beside it."""
    found.content = json.loads(found.path.read_bytes())
    found.kind, found.load = "JSON", "json.load(file)"
    if found.path.suffix != ".json":
        found.broken = "text instead of the file, perhaps what a server answered"
    if shards := found.content.get("weight_map"):
        found.kind, found.load = "index of shards", "from_pretrained(folder)"
        names = sorted(set(shards.values()))
        beside = {one.name for one in found.path.parent.iterdir()}
        lost = [one for one in names if Path(one).name not in beside]
        found.broken = f"shards are missing: {shown(lost)}" if lost else ""


def read_zip(found: Checkpoint, size: int) -> None:
    found.kind = "zip"
    try:
        with zipfile.ZipFile(found.path) as archive:
            read_archive(found, archive)
    except zipfile.BadZipFile as error:
        with found.path.open("rb") as file:
            file.seek(max(size - 64, 0))
            zeros = not file.read().strip(b"\0")
        end = "with zeros" if zeros else "before the list of its records"
        found.broken = f"{error}; {size} bytes, it ends {end}"


def read_archive(found: Checkpoint, archive: zipfile.ZipFile) -> None:
    """Read a zip of torch.save, TorchScript or torch.export, and check its sums."""
    names = archive.namelist()
    pickled = next((name for name in names if name.endswith("/data.pkl")), "")
    if any(name.endswith("/models/model.json") for name in names):
        found.kind, found.load = "torch.export", "torch.export.load(path)"
    elif pickled:
        found.kind, found.root = "torch.save", pickled[: -len("data.pkl")]
        if any(name.startswith(f"{found.root}code/") for name in names):
            found.kind, found.load = "TorchScript", "torch.jit.load(path)"
        with archive.open(pickled) as file:
            follow(file, found)
    else:
        found.not_followed = f"a zip without data.pkl, of {shown(names)}"
    if bad := archive.testzip():
        found.broken = f"{bad} fails its checksum"


def read_legacy(found: Checkpoint, size: int) -> None:
    """torch.save before 1.6: magic number, protocol, system, object, keys, storages."""
    with found.path.open("rb") as file:
        follow(file, found)
        if found.content != MAGIC:
            if found.classes or not found.not_followed:
                found.kind, found.load = "pickle", "pickle.load(file)  # runs its code"
            return
        found.kind = "torch.save before 1.6"
        try:
            _, _, reader = Reader(file).load(), Reader(file).load(), follow(file, found)
            keys = [] if found.not_followed else Reader(file).load()
            numbers = [reader.storages[key] for key in keys]
            end = file.tell() + sum(8 + one[3] * width(one[0]) for one in numbers)
        except (EOFError, pickle.UnpicklingError):
            found.broken, end = "it ends inside its pickle", 0
    found.broken = f"{end - size} bytes are missing" if end > size else found.broken


# What the content says.


def width(dtype: str) -> int:
    """Return the bytes of one number: 4 for float32, 1 for bool."""
    bits = re.search(r"\d+", dtype)
    return max(int(bits[0]) // 8, 1) if bits else 1


def shown(names: Any, most: int = 6) -> str:
    names = list(map(str, names))
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return ", ".join(names[:most]) + more


def of_module(module: Inert, prefix: str = "", above: tuple = ()) -> dict[str, Entry]:
    """Return the state_dict of a pickled module, whose class is not there."""
    state = module.state
    if id(module) in above:
        return {}
    above = (*above, id(module))
    if {"_modules", "_parameters", "_buffers"} <= state.keys():
        left_out = state.get("_non_persistent_buffers_set") or ()
        buffers = {k: v for k, v in state["_buffers"].items() if k not in left_out}
        state = {**state["_parameters"], **buffers, **state["_modules"]}
    found = {f"{prefix}{k}": v for k, v in state.items() if isinstance(v, Entry)}
    for name, inner in state.items():
        if isinstance(inner, Inert):
            found |= of_module(inner, f"{prefix}{name}.", above)
    return found


def groups(content: Any, path: str = "", depth: int = 3) -> Iterator[tuple[str, dict]]:
    """Yield each dict of tensors and each optimizer, with the keys that lead there."""
    if isinstance(content, (list, tuple)):
        content = dict(enumerate(content))
    if not isinstance(content, dict) or depth < 0:
        return
    if isinstance(content, Inert):
        module = of_module(content)
        path += ".state_dict()" if module else ""
        content = module or (content.state if sizes_of(content.state) else content)
    if sizes_of(content):
        yield path, content
        return
    if own := {str(k): v for k, v in content.items() if isinstance(v, Entry)}:
        yield path, own
    for key, inner in content.items():
        yield from groups(inner, f"{path}[{key!r}]", depth - 1)


def weights(content: Any) -> tuple[str, dict[str, Entry]]:
    """Return the dict of tensors under the usual name, else the largest one."""
    found = [one for one in groups(content) if not sizes_of(one[1])]
    usual = [f"[{name!r}]{end}" for name in NESTS for end in ("", ".state_dict()")]
    return max(found, key=lambda one: (one[0] in usual, len(one[1])), default=("", {}))


def optimizers(content: Any) -> dict[str, list[int]]:
    """Return the sizes of the groups of each optimizer, by the keys that lead there."""
    found = {path: sizes_of(state) for path, state in groups(content)}
    return {path: sizes for path, sizes in found.items() if sizes}


def sizes_of(optimizer: dict) -> list[int]:
    try:
        return [len(group["params"]) for group in optimizer["param_groups"]]
    except (KeyError, TypeError):  # it is none
        return []


def values_of(found: Checkpoint) -> Iterator[tuple[str, Any]]:
    """Yield the numbers of each float tensor in a zip that fills its storage."""
    try:
        import torch
    except ImportError:
        return
    if not found.root or found.broken or found.not_followed:
        return
    with zipfile.ZipFile(found.path) as archive:
        sizes = {one.filename: one.file_size for one in archive.infolist()}
        for name, one in weights(found.content)[1].items():
            record = f"{found.root}data/{one.storage}"
            whole = prod(one.shape) == one.stored > 0
            whole &= sizes.get(record) == one.stored * width(one.dtype)
            if whole and re.fullmatch(r"b?float(16|32|64)", one.dtype):
                data = bytearray(archive.read(record))
                yield name, torch.frombuffer(data, dtype=getattr(torch, one.dtype))


# The checks. Each yields findings on a file.


def broken_file(found: Checkpoint) -> Iterator[Finding]:
    anchor = "#a-page-instead-of-the-file" if found.kind == "HTML" else ""
    if found.broken:
        seen = f"{found.kind}: {found.broken}"
        yield Finding(seen, page=f"corrupt-checkpoint-file/{anchor}")


def not_followed(found: Checkpoint) -> Iterator[Finding]:
    if found.not_followed:
        yield Finding(f"this script cannot read it: {found.not_followed}")


def whole_model(found: Checkpoint) -> Iterator[Finding]:
    content = found.content if isinstance(found.content, dict) else {}
    inert = [one for one in (content, *content.values()) if isinstance(one, Inert)]
    modules = [one for one in inert if "_modules" in one.state]
    if modules and found.kind != "TorchScript":
        seen = f"it holds a module, and needs {shown(found.classes, 3)}"
        todo = "torch.save(model.state_dict(), path)  # where the class still exists"
        yield Finding(seen, todo, "whole-model-pickle-class-missing/")


def refused(found: Checkpoint) -> Iterator[Finding]:
    if found.classes and found.kind != "TorchScript" and not [*whole_model(found)]:
        seen = f"torch.load(path, weights_only=True) refuses {shown(found.classes)}"
        yield Finding(seen, page="weights-only-load/")


def on_cuda(found: Checkpoint) -> Iterator[Finding]:
    if others := [one for one in found.devices if one not in ("cpu", "meta")]:
        only, page = "a machine without them", "cuda-checkpoint-on-cpu/#map-location"
        todo = found.load.replace("(path", '(path, map_location="cpu"')
        yield Finding(f"tensors of {', '.join(others)}", todo, page, only)


def wrapped(found: Checkpoint) -> Iterator[Finding]:
    names = weights(found.content)[1]
    fits = [one for one in WRAPPERS if all(name.startswith(one) for name in names)]
    if names and fits:
        prefix = max(fits, key=len)
        seen = f"all names begin with {prefix!r}"
        yield Finding(seen, strip(prefix), "module-prefix-state-dict/")


def strip(prefix: str) -> str:
    return f"state = {{k.removeprefix({prefix!r}): v for k, v in state.items()}}"


def not_finite(found: Checkpoint) -> Iterator[Finding]:
    """-inf is left out: masks are made of it, and observers begin with min_val=inf."""
    names: dict[str, list[str]] = {"NaN": [], "inf": []}
    for name, values in values_of(found):
        if values.isnan().any():
            names["NaN"].append(name)
        elif (values == float("inf")).any() and not name.endswith("min_val"):
            names["inf"].append(name)
    for kind, own in names.items():
        if own:
            yield Finding(f"{kind} in {shown(own)}", page="nan-loss/")


def no_optimizer(found: Checkpoint) -> Iterator[Finding]:
    content = found.content if isinstance(found.content, dict) else {}
    steps = [k for k in ("epoch", "step", "global_step", "iteration") if k in content]
    if steps and weights(content)[1] and not optimizers(content):
        seen, only = f"it has {', '.join(steps)}, and no optimizer", "going on training"
        yield Finding(seen, page="resume-without-optimizer-state/", only=only)


CHECKS = [broken_file, not_followed, whole_model, refused, on_cuda, wrapped]
CHECKS += [not_finite, no_optimizer]


# The comparisons. Each yields findings on what was saved and what the model wants.


@dataclass
class Pair:
    """Tensors by name, sizes of the optimizers' groups, the line that mends names."""

    saved: dict[str, Entry]
    wanted: dict[str, Entry]
    line: str = ""
    groups: list[list[int]] = field(default_factory=list)
    wanted_groups: list[int] | None = None

    def renamed(self) -> Pair:
        """Take the prefix off, or put it on, that makes most names fit."""
        ways = [("", self.saved)]
        for prefix in [*PREFIXES, *sorted({f"{k.split('.')[0]}." for k in self.saved})]:
            bare = {k[len(prefix) * k.startswith(prefix) :]: k for k in self.saved}
            ways.append((strip(prefix), {k: self.saved[v] for k, v in bare.items()}))
        first = sorted({f"{k.split('.')[0]}." for k in self.wanted})
        for prefix in [*PREFIXES, *first]:
            line = f"model.get_submodule({prefix[:-1]!r}).load_state_dict(state)"
            ways.append((line, {prefix + k: v for k, v in self.saved.items()}))
        line, saved = max(ways, key=lambda way: len(way[1].keys() & self.wanted.keys()))
        return replace(self, saved=saved, line=line)


def prefixed(pair: Pair) -> Iterator[Finding]:
    if pair.line:
        seen, page = "names differ by a prefix", "module-prefix-state-dict/"
        yield Finding(seen, pair.line, page)


def nothing_fits(pair: Pair) -> Iterator[Finding]:
    if not pair.saved:
        yield Finding("no tensors were found in the file: see inspect(found)")
    elif not pair.saved.keys() & pair.wanted.keys():
        seen = f"no name fits: saved are {shown(pair.saved, 3)}"
        yield Finding(seen, page="strict-false-hides-missing-keys/")


def missing(pair: Pair) -> Iterator[Finding]:
    names = [name for name in pair.wanted if name not in pair.saved]
    if names and not [*nothing_fits(pair)]:
        page = "module-prefix-state-dict/#other-names"
        yield Finding(f"missing in the file: {shown(names)}", page=page)


def unexpected(pair: Pair) -> Iterator[Finding]:
    names = [name for name in pair.saved if name not in pair.wanted]
    if names and not [*nothing_fits(pair)]:
        page = "module-prefix-state-dict/#other-names"
        yield Finding(f"not in the model: {shown(names)}", page=page)


def other_size(pair: Pair) -> Iterator[Finding]:
    for name, want in pair.wanted.items():
        one = pair.saved.get(name, want)
        if one.shape != want.shape:
            why, anchor = cause(name, one.shape, want.shape, list(pair.wanted))
            seen = f"{name}: {one.shape} saved, {want.shape} in the model: {why}"
            yield Finding(seen, page=f"size-mismatch-load-state-dict/#{anchor}")


def cause(name: str, saved: tuple, wanted: tuple, names: list) -> tuple[str, str]:
    """Guess why the sizes of a tensor differ; return the heading that helps, too."""
    rows = len(saved) == len(wanted) and saved[1:] == wanted[1:]
    if saved == (0,):
        return "it was saved before its parts were gathered", "shape-0"
    if rows and name in names[-2:]:
        return "another number of classes?", "replace-the-head-after-loading"
    if rows and len(saved) == 2 and name == names[0]:
        return "another vocabulary?", "match-the-vocabulary-first"
    if saved == wanted[::-1]:
        return "transposed?", "build-it-as-it-was-saved"
    return "built with another size", "build-it-as-it-was-saved"


def other_dtype(pair: Pair) -> Iterator[Finding]:
    both = pair.saved.keys() & pair.wanted.keys()
    ways = Counter((pair.saved[k].dtype, pair.wanted[k].dtype) for k in both)
    for (saved, wanted), times in sorted(ways.items()):
        if saved != wanted:
            seen = f"{times} saved as {saved}, {wanted} in the model, become {wanted}"
            yield Finding(seen)


def other_groups(pair: Pair) -> Iterator[Finding]:
    if pair.groups and pair.wanted_groups and pair.wanted_groups not in pair.groups:
        seen = f"groups of {pair.groups[0]} parameters were saved"
        seen += f", the optimizer has {pair.wanted_groups}"
        yield Finding(seen, page="optimizer-param-group-mismatch/")


COMPARISONS = [prefixed, nothing_fits, missing, unexpected, other_size, other_dtype]
COMPARISONS += [other_groups]


def findings_of(checks: list, subject: Any) -> list[Finding]:
    return [replace(f, check=one.__name__) for one in checks for f in one(subject)]


def inspect(found: Checkpoint) -> list[Finding]:
    """Return what is wrong with a file."""
    return findings_of(CHECKS, found)


def compare(found: Checkpoint, model: Any, optimizer: Any = None) -> list[Finding]:
    """Return how a file differs from a model, and from an optimizer."""
    tensors = {k: v for k, v in model.state_dict().items() if hasattr(v, "dtype")}
    wanted = {k: Entry(tuple(v.shape), str(v.dtype)[6:]) for k, v in tensors.items()}
    pair = Pair(weights(found.content)[1], wanted).renamed()
    pair.groups = list(optimizers(found.content).values())
    pair.wanted_groups = sizes_of(optimizer.state_dict()) if optimizer else None
    return findings_of(COMPARISONS, pair)


def describe(found: Checkpoint, most: int = 20) -> list[str]:
    """Return lines that say what is in a file."""
    path, entries = weights(found.content)
    inside = path if found.load.endswith("load(path)") else ""
    load = [] if found.broken or found.not_followed else [f"{found.load}{inside}"]
    lines = [f"kind: {found.kind}", *(f"load it with: state = {one}" for one in load)]
    content = found.content if isinstance(found.content, dict) else {}
    plain = {k: v for k, v in content.items() if isinstance(v, (str, int, float))}
    plain = {k: v for k, v in plain.items() if type(v) is not int or abs(v) < 1e99}
    lines += [f"{key}: {value!r:.60}" for key, value in plain.items()]
    for key, sizes in optimizers(content).items():
        lines += [f"optimizer{key}: groups of {sizes} parameters"]
    others = [key for key, one in groups(content) if key != path]
    lines += [f"also: {shown(others)}"] if others else []
    if not entries:
        return [*map(clean, lines)]
    total = {k: prod(one.shape) for k, one in entries.items()}
    size = sum(total[k] * width(one.dtype) for k, one in entries.items())
    begin = {name.split(".")[0] for name in entries}
    numbers = sum(total.values())
    lines += [f"tensors{path}: {len(entries)}, {numbers} numbers, {size} bytes"]
    lines += [f"all begin with: {min(begin)}."] * (len(begin) == 1)
    for name in ("dtype", "device"):
        counts = Counter(getattr(one, name) for one in entries.values())
        lines += [f"{name}s: {', '.join(f'{k} ({v})' for k, v in counts.items())}"]
    storages: dict[str, list] = {}
    for name, one in entries.items():
        storages.setdefault(one.storage or name, []).append(name)
    lines += [f"shared: {shown(one)}" for one in storages.values() if len(one) > 1]
    rows = [f"  {k}: {one.shape} {one.dtype}" for k, one in entries.items()]
    more = [f"  and {len(rows) - most} more: --all"] if len(rows) > most else []
    return [*map(clean, lines + rows[:most] + more)]


def main() -> int:
    paths = [one for one in sys.argv[1:] if one != "--all"]
    if len(paths) != 1:
        sys.exit(__doc__)
    found = read(paths[0])
    findings = inspect(found)
    most = sys.maxsize if "--all" in sys.argv else 20
    lines = [*describe(found, most), *findings, f"findings: {len(findings)}"]
    print(*lines, sep="\n")
    return int(any(not finding.only for finding in findings))


# The copy to download ends with a call of main(): see guide/downloads.py.
