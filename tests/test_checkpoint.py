"""The script of docs/checkpoint.md runs nothing of a checkpoint, reports each mistake, is silent on whole files."""

import argparse
import datetime
import functools
import json
import os
import pickle
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import numpy as np
import pytest
import torch
from markdown.extensions.toc import slugify
from pages import DOCS, ROOT, SNIPPETS
from torch import nn

from guide import downloads

sys.path.append(str(SNIPPETS / "checkpoint"))

import read_checkpoint as tool
from read_checkpoint import compare, describe, inspect, read

SCRIPT = SNIPPETS / "checkpoint" / "read_checkpoint.py"
LONGEST = 650  # its lines, of 88 characters at most
OLD = {"_use_new_zipfile_serialization": False}


def model(classes: int = 3, first: int = 4) -> nn.Module:
    return nn.Sequential(nn.Linear(first, 6), nn.BatchNorm1d(6), nn.ReLU(), nn.Linear(6, classes))


def adam(of: nn.Module) -> torch.optim.Optimizer:
    """An optimizer after a step, with its moments."""
    optimizer = torch.optim.Adam(of.parameters())
    of(torch.randn(5, 4)).sum().backward()
    optimizer.step()
    return optimizer


def saved(path: Path, content=None, **options) -> Path:
    torch.save(model().state_dict() if content is None else content, path, **options)
    return path


def written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def safetensors(path: Path, state: dict) -> Path:
    """Write the format by hand, as its specification says; float32 alone."""
    header, data = {"__metadata__": {"format": "pt"}}, b""
    for name, one in state.items():
        raw = one.numpy().tobytes()
        offsets = [len(data), len(data) + len(raw)]
        header[name] = {"dtype": "F32", "shape": list(one.shape), "data_offsets": offsets}
        data += raw
    text = json.dumps(header).encode()
    return written(path, len(text).to_bytes(8, "little") + text + data)


def floats() -> dict:
    return {k: v for k, v in model().state_dict().items() if v.is_floating_point()}


# Files with a mistake. Each makes one in a folder.


def nothing_written(folder):
    return written(folder / "a.pt", b"")


def only_zeros(folder):
    return written(folder / "a.pt", bytes(4096))


def a_pointer_of_git_lfs(folder):
    text = b"version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 132735\n"
    return written(folder / "a.pt", text)


def a_web_page(folder):
    return written(folder / "a.pt", b"\n<!DOCTYPE html>\n<html><body>Sign in</body></html>")


def a_web_page_without_doctype(folder):
    return written(folder / "a.pt", b"<HTML><head></head></HTML>")


def what_a_server_answered(folder):
    return written(folder / "a.pt", b'{"error": "Access denied"}')


def packed_with_gzip(folder):
    import gzip

    return written(folder / "a.pt", gzip.compress(saved(folder / "b.pt").read_bytes()))


def cut_in_half(folder):
    whole = saved(folder / "b.pt").read_bytes()
    return written(folder / "a.pt", whole[: len(whole) // 2])


def cut_near_its_end(folder):
    return written(folder / "a.pt", saved(folder / "b.pt").read_bytes()[:-30])


def cut_and_filled_with_zeros(folder):
    whole = saved(folder / "b.pt").read_bytes()
    return written(folder / "a.pt", whole[:-600] + bytes(600))


def a_bit_that_flipped(folder):
    whole = bytearray(saved(folder / "b.pt").read_bytes())
    with zipfile.ZipFile(folder / "b.pt") as archive:
        at = archive.getinfo("b/data/0").header_offset
    whole[at + 30 + int.from_bytes(whole[at + 26 : at + 28], "little") + 40] ^= 1
    return written(folder / "a.pt", bytes(whole))


def old_format_cut_in_its_numbers(folder):
    return written(folder / "a.pt", saved(folder / "b.pt", **OLD).read_bytes()[:-5])


def old_format_cut_in_its_pickle(folder):
    return written(folder / "a.pt", saved(folder / "b.pt", **OLD).read_bytes()[:200])


def safetensors_cut(folder):
    return written(folder / "a", safetensors(folder / "b", floats()).read_bytes()[:-7])


def safetensors_cut_in_its_header(folder):
    return written(folder / "a", safetensors(folder / "b", floats()).read_bytes()[:60])


def a_shard_that_is_not_there(folder):
    safetensors(folder / "one.safetensors", floats())
    shards = {"0.weight": "one.safetensors", "3.weight": "two.safetensors"}
    text = json.dumps({"metadata": {}, "weight_map": shards}).encode()
    return written(folder / "model.safetensors.index.json", text)


def something_else(folder):
    return written(folder / "a.pt", b"junk, and more of it")


def safetensors_with_a_header_that_is_none(folder):
    return written(folder / "a.pt", (9).to_bytes(8, "little") + b"{broken] ")


def unpacked_and_packed_again_without_its_pickle(folder):
    with zipfile.ZipFile(folder / "a.pt", "w") as archive:
        archive.writestr("a/data/0", b"1234")
    return folder / "a.pt"


def a_pickle_that_goes_wrong(folder):
    return written(folder / "a.pt", pickle.PROTO + b"\2" + b"0.")


def the_model_itself(folder):
    return saved(folder / "a.pt", model())


def the_model_itself_before_1_6(folder):
    return saved(folder / "a.pt", model(), **OLD)


def the_model_in_a_checkpoint(folder):
    return saved(folder / "a.pt", {"model": model(), "epoch": 1, "optimizer": adam(model()).state_dict()})


def arguments_of_argparse(folder):
    return saved(folder / "a.pt", {"state_dict": model().state_dict(), "args": argparse.Namespace(lr=0.1)})


def a_number_of_numpy(folder):
    return saved(folder / "a.pt", {"state_dict": model().state_dict(), "best": np.float64(0.5)})


def a_date_and_a_path_before_1_6(folder):
    content = {"net": model().state_dict(), "when": datetime.datetime(2026, 1, 1), "where": Path("x")}
    return saved(folder / "a.pt", content, **OLD)


def saved_on_cuda(folder):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(torch.serialization, "location_tag", lambda storage: "cuda:1")
        return saved(folder / "a.pt")


def saved_from_data_parallel(folder):
    return saved(folder / "a.pt", {"state_dict": nn.DataParallel(model()).state_dict()})


def saved_from_a_compiled_model(folder):
    return saved(folder / "a.pt", torch.compile(model(), backend="eager").state_dict())


def saved_from_ddp_around_a_compiled_model(folder):
    return saved(folder / "a.pt", {f"module._orig_mod.{k}": v for k, v in model().state_dict().items()})


def moments_on_cuda(folder):
    one = model()
    content = {"model": one.state_dict(), "optimizer": adam(one).state_dict()}
    weights = {value.untyped_storage().data_ptr() for value in content["model"].values()}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(torch.serialization, "location_tag", lambda one: "cpu" if one.data_ptr() in weights else "cuda:0")
        return saved(folder / "a.pt", content)


def the_optimizer_itself(folder):
    one = model()
    return saved(folder / "a.pt", {"epoch": 1, "model": one.state_dict(), "optimizer": adam(one)})


class Odd:
    def __getstate__(self):
        return 7


def an_object_with_a_number_as_its_state(folder):
    return saved(folder / "a.pt", {"model": model().state_dict(), "odd": Odd(), "seed": 10**5000})


def one_nan(folder, dtype=torch.float32, value=float("nan")):
    state = model().to(dtype).state_dict()
    state["3.weight"][1, 2] = value
    return saved(folder / "a.pt", {"model": state})


def epoch_without_optimizer(folder):
    return saved(folder / "a.pt", {"epoch": 3, "model_state_dict": model().state_dict()})


MISTAKES = [
    (nothing_written, "broken_file", "empty: 0 bytes"),
    (only_zeros, "broken_file", "4096 bytes, none of them written"),
    (a_pointer_of_git_lfs, "broken_file", "71 bytes stand for 132735"),
    (a_web_page, "broken_file", "HTML"),
    (a_web_page_without_doctype, "broken_file", "HTML"),
    (what_a_server_answered, "broken_file", "JSON: text instead of the file"),
    (packed_with_gzip, "broken_file", "gunzip"),
    (cut_in_half, "broken_file", "ends before the list of its records"),
    (cut_near_its_end, "broken_file", "ends before the list of its records"),
    (cut_and_filled_with_zeros, "broken_file", "it ends with zeros"),
    (a_bit_that_flipped, "broken_file", "b/data/0 fails its checksum"),
    (old_format_cut_in_its_numbers, "broken_file", "5 bytes are missing"),
    (old_format_cut_in_its_pickle, "broken_file", "torch.save before 1.6: it ends inside its pickle"),
    (safetensors_cut, "broken_file", "7 bytes are missing"),
    (safetensors_cut_in_its_header, "broken_file", "its header ends at byte"),
    (a_shard_that_is_not_there, "broken_file", "shards are missing: two.safetensors"),
    (something_else, "not_followed", "this script cannot read it: UnpicklingError"),
    (safetensors_with_a_header_that_is_none, "not_followed", "JSONDecodeError"),
    (unpacked_and_packed_again_without_its_pickle, "not_followed", "a zip without data.pkl, of a/data/0"),
    (a_pickle_that_goes_wrong, "not_followed", "this script cannot read it"),
    (the_model_itself, "whole_model", "torch.nn.modules.container.Sequential"),
    (the_model_itself_before_1_6, "whole_model", "torch.nn.modules.container.Sequential"),
    (the_model_in_a_checkpoint, "whole_model", "and 1 more"),
    (arguments_of_argparse, "refused", "refuses argparse.Namespace"),
    (a_number_of_numpy, "refused", "multiarray.scalar, numpy.dtype"),
    (a_date_and_a_path_before_1_6, "refused", "datetime.datetime, pathlib"),
    (saved_on_cuda, "on_cuda", "tensors of cuda:1"),
    (saved_from_data_parallel, "wrapped", "all names begin with 'module.'"),
    (saved_from_a_compiled_model, "wrapped", "all names begin with '_orig_mod.'"),
    (one_nan, "not_finite", "NaN in 3.weight"),
    (functools.partial(one_nan, dtype=torch.bfloat16), "not_finite", "NaN in 3.weight"),
    (functools.partial(one_nan, dtype=torch.float16), "not_finite", "NaN in 3.weight"),
    (functools.partial(one_nan, value=float("inf")), "not_finite", "inf in 3.weight"),
    (epoch_without_optimizer, "no_optimizer", "it has epoch, and no optimizer"),
    (saved_from_ddp_around_a_compiled_model, "wrapped", "all names begin with 'module._orig_mod.'"),
    (moments_on_cuda, "on_cuda", "tensors of cuda:0"),
    (the_optimizer_itself, "refused", "torch.optim.adam.Adam"),
    (an_object_with_a_number_as_its_state, "refused", "Odd"),
]


def name_of(value):
    return getattr(value, "__name__", None)


@pytest.mark.parametrize(("make", "check", "seen"), MISTAKES, ids=name_of)
def test_a_mistake_in_a_file_is_reported_by_its_check_alone(tmp_path, make, check, seen):
    [finding] = inspect(read(make(tmp_path)))
    assert finding.check == check
    assert seen in finding.seen


def test_every_check_has_a_mistake_that_it_reports():
    assert {row[1] for row in MISTAKES} == {check.__name__ for check in tool.CHECKS}


@pytest.mark.parametrize("check", tool.CHECKS, ids=name_of)
def test_without_its_check_a_mistake_is_not_reported(tmp_path, check, monkeypatch):
    """So that each test above is seen to fail."""
    make = next(row[0] for row in MISTAKES if row[1] == check.__name__)
    monkeypatch.setattr(tool, "CHECKS", [one for one in tool.CHECKS if one is not check])
    assert inspect(read(make(tmp_path))) == []


# Files in which nothing is wrong.


def state_dict(folder):
    return saved(folder / "a.pt")


def state_dict_before_1_6(folder):
    return saved(folder / "a.pt", **OLD)


def to_resume_from(folder):
    one = model()
    optimizer = adam(one)
    scheduler = torch.optim.lr_scheduler.MultiStepLR(optimizer, [1, 2])
    content = {"epoch": 1, "model": one.state_dict(), "optimizer": optimizer.state_dict()}
    content |= {"scheduler": scheduler.state_dict(), "rng": torch.get_rng_state(), "dtype": torch.float16}
    return saved(folder / "a.pt", content)


def as_lightning_saves(folder):
    one = model()
    content = {"epoch": 1, "global_step": 9, "pytorch-lightning_version": "2.5.0", "state_dict": one.state_dict()}
    content |= {"optimizer_states": [adam(one).state_dict()], "lr_schedulers": [], "hyper_parameters": {"lr": 0.1}}
    return saved(folder / "a.ckpt", content)


def a_mask_of_minus_inf(folder):
    return saved(folder / "a.pt", {"mask": torch.full((3, 3), -torch.inf).triu(1), "weight": torch.ones(3)})


def tied_weights(folder):
    one = nn.Sequential(nn.Embedding(7, 4), nn.Linear(4, 7, bias=False))
    one[1].weight = one[0].weight
    return saved(folder / "a.pt", one.state_dict())


def every_dtype(folder):
    return saved(folder / "a.pt", of_every_dtype())


def of_every_dtype() -> dict:
    names = "float64 float32 float16 bfloat16 int64 int32 int16 int8 uint8 bool complex64 complex128"
    names += " uint16 uint32 uint64 float8_e4m3fn float8_e5m2"
    return {name: torch.zeros(3, 2).to(getattr(torch, name)) for name in names.split()}


def a_layer_named_module(folder):
    class Wrapped(nn.Module):
        def __init__(self):
            super().__init__()
            self.module, self.head = nn.Linear(2, 2), nn.Linear(2, 2)

    return saved(folder / "a.pt", Wrapped().state_dict())


def torchscript(folder):
    torch.jit.trace(model().eval(), torch.ones(2, 4)).save(folder / "a.pt")
    return folder / "a.pt"


def exported(folder):
    torch.export.save(torch.export.export(model().eval(), (torch.ones(2, 4),)), folder / "a.pt2")
    return folder / "a.pt2"


def healthy_safetensors(folder):
    return safetensors(folder / "a.safetensors", floats())


def shards(folder):
    safetensors(folder / "one.safetensors", floats())
    text = json.dumps({"weight_map": dict.fromkeys(floats(), "one.safetensors")})
    return written(folder / "model.safetensors.index.json", text.encode())


def a_configuration(folder):
    return written(folder / "config.json", b'{"hidden": 3}')


def tensors_of_other_layouts(folder):
    content = {"sparse": torch.eye(3).to_sparse(), "meta": torch.empty(3, device="meta"), "size": torch.Size([1])}
    return saved(folder / "a.pt", content | {"device": torch.device("cuda:0"), "weight": nn.Parameter(torch.ones(2))})


def a_key_named_as_those_of_optimizers(folder):
    return saved(folder / "a.pt", {"model": model().state_dict(), "param_groups": "by layer"})


def an_observer_before_its_first_batch(folder):
    return saved(folder / "a.pt", torch.ao.quantization.MinMaxObserver().state_dict())


def one_tensor(folder):
    return saved(folder / "a.pt", torch.ones(3))


HEALTHY = [state_dict, state_dict_before_1_6, to_resume_from, as_lightning_saves, a_mask_of_minus_inf, tied_weights]
HEALTHY += [every_dtype, a_layer_named_module, torchscript, exported, healthy_safetensors, shards, a_configuration]
HEALTHY += [
    tensors_of_other_layouts,
    one_tensor,
    a_key_named_as_those_of_optimizers,
    an_observer_before_its_first_batch,
]


@pytest.mark.parametrize("make", HEALTHY, ids=name_of)
def test_nothing_is_said_of_a_whole_file(tmp_path, make):
    found = read(make(tmp_path))
    assert inspect(found) == []
    assert describe(found)


# What it says of content, held against torch.


def told(entries: dict) -> list:
    return [(name, one.shape, f"torch.{one.dtype}") for name, one in entries.items()]


def held(state: dict) -> list:
    return [(name, tuple(one.shape), str(one.dtype)) for name, one in state.items()]


@pytest.mark.parametrize("options", [{}, OLD], ids=["zip", "old"])
def test_names_sizes_and_dtypes_are_those_that_were_saved(tmp_path, options):
    state = of_every_dtype()
    found = read(saved(tmp_path / "a.pt", {"state_dict": state}, **options))
    path, entries = tool.weights(found.content)
    assert path == "['state_dict']"
    assert told(entries) == held(state)
    size = sum(one.numel() * one.element_size() for one in state.values())
    assert f"tensors['state_dict']: 17, 102 numbers, {size} bytes" in describe(found)


@pytest.mark.parametrize("options", [{}, OLD], ids=["zip", "old"])
def test_a_whole_model_has_the_names_of_its_state_dict(tmp_path, options):
    one = model()
    one.add_module("inner", nn.Sequential(nn.Linear(2, 2), nn.MultiheadAttention(4, 2)))
    one.register_buffer("left_out", torch.ones(2), persistent=False)
    one[0].friends = argparse.Namespace(parent=one)  # a circle
    one[3].weight = nn.Parameter(one[3].weight.detach().half())
    _, entries = tool.weights(read(saved(tmp_path / "a.pt", one, **options)).content)
    assert sorted(told(entries)) == sorted(held(one.state_dict()))


def test_torchscript_and_safetensors_have_the_same_names(tmp_path):
    names = sorted(model().state_dict())
    assert sorted(tool.weights(read(torchscript(tmp_path)).content)[1]) == names
    found = read(healthy_safetensors(tmp_path))
    assert told(tool.weights(found.content)[1]) == held(floats())


@pytest.mark.parametrize(
    ("make", "lines"),
    [
        (state_dict, ["kind: torch.save", "load it with: state = torch.load(path)", "devices: cpu (11)"]),
        (state_dict_before_1_6, ["kind: torch.save before 1.6", "dtypes: float32 (8), int64 (1)"]),
        (to_resume_from, ["epoch: 1", "optimizer['optimizer']: groups of [6] parameters"]),
        (as_lightning_saves, ["load it with: state = torch.load(path)['state_dict']"]),
        (as_lightning_saves, ["pytorch-lightning_version: '2.5.0'", "global_step: 9"]),
        (as_lightning_saves, ["optimizer['optimizer_states'][0]: groups of [6] parameters"]),
        (tied_weights, ["shared: 0.weight, 1.weight"]),
        (saved_from_data_parallel, ["all begin with: module."]),
        (torchscript, ["kind: TorchScript", "load it with: state = torch.jit.load(path).state_dict()"]),
        (exported, ["kind: torch.export", "load it with: state = torch.export.load(path)"]),
        (healthy_safetensors, ["kind: safetensors", "load it with: state = safetensors.torch.load_file(path)"]),
        (shards, ["kind: index of shards"]),
        (saved_on_cuda, ["devices: cuda:1 (9)"]),
    ],
    ids=name_of,
)
def test_what_it_says_of_a_file(tmp_path, make, lines):
    said = describe(read(make(tmp_path)))
    for line in lines:
        assert line.replace("(11)", "(9)") in said


def test_long_lists_are_cut(tmp_path):
    found = read(saved(tmp_path / "a.pt", {f"layer.{n}": torch.ones(1) for n in range(30)}))
    assert describe(found)[-1] == "  and 10 more: --all"
    assert describe(found, 30)[-1] == "  layer.29: (1,) float32"


def test_the_refused_classes_are_those_that_torch_refuses():
    """What torch allows that the script does not name would be a false alarm."""
    from torch import _weights_only_unpickler as unpickler

    allowed = set(unpickler._get_allowed_globals())
    assert [name for name in allowed if not tool.ALLOWED.fullmatch(name)] == []
    others = ["os.system", "builtins.eval", "torch.nn.Linear", "torch.load", "torch._utils._rebuild_xla_tensor"]
    others += ["torch.hub.load", "numpy.ndarray", "collections.defaultdict", "torch.storage._load_from_bytes"]
    assert [name for name in others if tool.ALLOWED.fullmatch(name) or name in allowed] == []


@pytest.mark.parametrize("row", [row for row in MISTAKES if row[1] == "refused"], ids=lambda row: name_of(row[0]))
def test_torch_refuses_what_the_script_says_it_refuses(tmp_path, row):
    with pytest.raises(pickle.UnpicklingError, match="Weights only load failed"):
        torch.load(row[0](tmp_path), weights_only=True)


@pytest.mark.parametrize(
    "make", [state_dict, to_resume_from, as_lightning_saves, every_dtype, tensors_of_other_layouts]
)
def test_torch_loads_what_the_script_is_silent_about(tmp_path, make):
    torch.load(make(tmp_path), weights_only=True)


# Nothing of a file runs.


class Evil:
    """Makes a folder when it is loaded."""

    def __init__(self, mark):
        self.mark = str(mark)

    def __reduce__(self):
        return os.mkdir, (self.mark,)


@pytest.mark.parametrize("form", ["zip", "old", "plain", "plain 0", "magic"])
def test_a_malicious_pickle_runs_nothing(tmp_path, form):
    path, mark = tmp_path / "a.pt", tmp_path / "ran"
    content = {"state_dict": {"module.weight": torch.ones(2)}, "x": Evil(mark)}
    if form in ("zip", "old"):
        saved(path, content, **(OLD if form == "old" else {}))
    else:
        protocol = 0 if form.endswith("0") else 2
        text = pickle.dumps(tool.MAGIC, 2) if form == "magic" else b""
        path.write_bytes(text + pickle.dumps(Evil(mark), protocol))
    found = read(path)
    said = [*inspect(found), *compare(found, model()), *describe(found)]
    assert not mark.exists()
    assert form == "magic" or any(f"{os.mkdir.__module__}.mkdir" in str(one) for one in said)
    run_as_downloaded(tmp_path, path)
    assert not mark.exists()
    if form != "magic":
        load = functools.partial(torch.load, weights_only=False) if form in ("zip", "old") else pickle.loads
        load(path if form in ("zip", "old") else path.read_bytes())
        assert mark.exists()  # so it would have run


@pytest.mark.parametrize(
    "name", [b"ctorch._utils\n_rebuild_tensor_v2\n", b"ccollections\nOrderedDict\n", b"ctorch\nFloatStorage\n"]
)
def test_a_pickle_changes_nothing_of_the_script(tmp_path, name):
    """BUILD sets attributes of what was found: defaults of a function, methods of a class."""
    before = (tool.tensor.__defaults__, dict(vars(tool.tensor)), dict(vars(tool.Inert)))
    state = pickle.dumps((None, {"__defaults__": (1,), "__call__": 1, "work": 2}), 2)[2:-1]
    read(written(tmp_path / "a.pt", pickle.PROTO + b"\2" + name + state + b"b."))
    assert (tool.tensor.__defaults__, dict(vars(tool.tensor)), dict(vars(tool.Inert))) == before


def test_a_dotted_name_reaches_nothing(tmp_path):
    data = b"\x80\x04\x8c\x0fread_checkpoint\x8c\x0bpickle.load\x93."
    assert read(written(tmp_path / "a.pt", data)).classes == ["read_checkpoint.pickle.load"]


def test_whatever_is_broken_is_said_and_raises_nothing(tmp_path):
    """Bytes of the pickle and of the zip changed at random."""
    random = torch.Generator().manual_seed(0)
    for make in (state_dict, state_dict_before_1_6, healthy_safetensors):
        whole = make(tmp_path).read_bytes()
        for _ in range(60):
            data = bytearray(whole)
            for at in torch.randint(len(data), (5,), generator=random).tolist():
                data[at] ^= 1 + at % 255
            found = read(written(tmp_path / "b.pt", bytes(data)))
            assert [*describe(found), *map(str, inspect(found)), *map(str, compare(found, model()))]


def test_a_record_of_another_size_raises_nothing(tmp_path):
    """Its sum is right, and torch.frombuffer would refuse it."""
    with zipfile.ZipFile(state_dict(tmp_path)) as whole, zipfile.ZipFile(tmp_path / "b.pt", "w") as other:
        for name in whole.namelist():
            other.writestr(name, whole.read(name)[: -1 if name.endswith("data/0") else None])
    assert inspect(read(tmp_path / "b.pt")) == []


def test_a_shard_is_looked_for_beside_its_index_alone(tmp_path):
    """A path to another machine would make Windows connect to it."""
    text = json.dumps({"weight_map": {"a": str(state_dict(tmp_path)), "b": "//server/share/x"}})
    (tmp_path / "inner").mkdir()
    assert "a.pt" in read(written(tmp_path / "inner" / "x.index.json", text.encode())).broken


@pytest.mark.parametrize(("short", "dtype"), [("F8_E4M3", "float8_e4m3fn"), ("C64", "complex64"), ("BF16", "bfloat16")])
def test_dtypes_of_safetensors_have_the_names_of_torch(tmp_path, short, dtype):
    text = json.dumps({"a": {"dtype": short, "shape": [0], "data_offsets": [0, 0]}}).encode()
    found = read(written(tmp_path / "a", len(text).to_bytes(8, "little") + text))
    assert found.content["a"].dtype == dtype
    assert hasattr(torch, dtype)


# Against a model.


def taken(folder, content, of, optimizer=None):
    return read(saved(folder / "a.pt", content)), of, optimizer


def from_data_parallel(folder):
    return taken(folder, {"state_dict": nn.DataParallel(model()).state_dict()}, model())


def from_a_compiled_model(folder):
    return taken(folder, torch.compile(model(), backend="eager").state_dict(), model())


def from_both(folder):
    state = {f"module._orig_mod.{k}": v for k, v in model().state_dict().items()}
    return taken(folder, state, model())


def from_both_the_other_way(folder):
    state = {f"_orig_mod.module.{k}": v for k, v in model().state_dict().items()}
    return taken(folder, state, model())


def nothing_to_compare(folder):
    return read(a_pointer_of_git_lfs(folder)), model(), None


def from_a_trainer(folder):
    return taken(folder, {"state_dict": {f"net.{k}": v for k, v in model().state_dict().items()}}, model())


def into_a_wrapped_model(folder):
    return taken(folder, model().state_dict(), nn.DataParallel(model()))


def into_a_compiled_model(folder):
    return taken(folder, model().state_dict(), torch.compile(model(), backend="eager"))


def of_another_model(folder):
    return taken(folder, {"conv.weight": torch.ones(3, 3)}, model())


def a_layer_more(folder):
    return taken(folder, model().state_dict(), nn.Sequential(*model(), nn.Linear(3, 3)))


def a_layer_less(folder):
    return taken(folder, model().state_dict(), model()[:3])


def of_more_classes(folder):
    return taken(folder, model(10).state_dict(), model())


def words(number: int) -> nn.Module:
    return nn.Sequential(nn.Embedding(number, 4), nn.Linear(4, 3))


def of_another_vocabulary(folder):
    return taken(folder, words(9).state_dict(), words(7))


def transposed(folder):
    state = model().state_dict()
    return taken(folder, state | {"0.weight": state["0.weight"].t().contiguous()}, model())


def of_a_wider_input(folder):
    return taken(folder, model(first=8).state_dict(), model())


def not_gathered(folder):
    return taken(folder, model().state_dict() | {"0.weight": torch.ones(0)}, model())


def in_half_precision(folder):
    return taken(folder, model().half().state_dict(), model())


def of_a_frozen_model(folder):
    one, other = model(), model()
    content = {"model": one.state_dict(), "optimizer": adam(one).state_dict()}
    return taken(folder, content, other, torch.optim.Adam(other[3].parameters()))


DIFFERENCES = [
    (from_data_parallel, "prefixed", "names differ by a prefix"),
    (from_a_compiled_model, "prefixed", ""),
    (from_both, "prefixed", ""),
    (from_a_trainer, "prefixed", ""),
    (into_a_wrapped_model, "prefixed", ""),
    (into_a_compiled_model, "prefixed", ""),
    (from_both_the_other_way, "prefixed", ""),
    (nothing_to_compare, "nothing_fits", "no tensors were found"),
    (of_another_model, "nothing_fits", "no name fits: saved are conv.weight"),
    (a_layer_more, "missing", "missing in the file: 4.weight, 4.bias"),
    (a_layer_less, "unexpected", "not in the model: 3.weight, 3.bias"),
    (of_more_classes, "other_size", "3.weight: (10, 6) saved, (3, 6) in the model: another number of classes?"),
    (of_another_vocabulary, "other_size", "(9, 4) saved, (7, 4) in the model: another vocabulary?"),
    (transposed, "other_size", "(4, 6) saved, (6, 4) in the model: transposed?"),
    (of_a_wider_input, "other_size", "(6, 8) saved, (6, 4) in the model: built with another size"),
    (not_gathered, "other_size", "before its parts were gathered"),
    (in_half_precision, "other_dtype", "8 saved as float16, float32 in the model, become float32"),
    (of_a_frozen_model, "other_groups", "groups of [6] parameters were saved, the optimizer has [2]"),
]


@pytest.mark.parametrize(("make", "check", "seen"), DIFFERENCES, ids=name_of)
def test_a_difference_is_reported_by_its_check_alone(tmp_path, make, check, seen):
    findings = compare(*make(tmp_path))
    assert {one.check for one in findings} == {check}
    assert seen in findings[0].seen


def test_every_comparison_has_a_difference_that_it_reports():
    assert {row[1] for row in DIFFERENCES} == {check.__name__ for check in tool.COMPARISONS}


@pytest.mark.parametrize("check", tool.COMPARISONS, ids=name_of)
def test_without_its_comparison_a_difference_is_not_reported(tmp_path, check, monkeypatch):
    make = next(row[0] for row in DIFFERENCES if row[1] == check.__name__)
    monkeypatch.setattr(tool, "COMPARISONS", [one for one in tool.COMPARISONS if one is not check])
    assert compare(*make(tmp_path)) == []


@pytest.mark.parametrize("row", [row for row in DIFFERENCES if row[1] == "prefixed"], ids=lambda row: name_of(row[0]))
def test_the_line_to_type_mends_the_names(tmp_path, row):
    found, one, _ = row[0](tmp_path)
    [finding] = compare(found, one)
    lines = [line.removeprefix("load it with: ") for line in describe(found) if line.startswith("load it with: ")]
    space = {"torch": torch, "path": found.path, "model": one}
    exec("\n".join([*lines, finding.todo]), space)
    if "load_state_dict" not in finding.todo:
        one.load_state_dict(space["state"])
    loaded = list(one.state_dict().values())
    assert all(torch.equal(a, b) for a, b in zip(loaded, space["state"].values(), strict=True))


@pytest.mark.parametrize("make", [state_dict, state_dict_before_1_6, to_resume_from, as_lightning_saves, torchscript])
def test_nothing_is_said_where_a_file_fits(tmp_path, make):
    one = model()
    assert compare(read(make(tmp_path)), one, adam(one)) == []


def test_a_file_that_fits_loads_and_one_that_differs_in_size_does_not(tmp_path):
    model().load_state_dict(torch.load(state_dict(tmp_path)))
    for make in (of_more_classes, transposed, of_a_wider_input, not_gathered):
        found, one, _ = make(tmp_path)
        with pytest.raises(RuntimeError, match="size mismatch"):
            one.load_state_dict(torch.load(found.path))


# The download and the page.


def run_as_downloaded(folder: Path, *arguments) -> subprocess.CompletedProcess:
    """Run it without torch, as a reader may."""
    text = downloads.programs(ROOT)[SCRIPT.name]
    assert text.count('\nGUIDE = "') == 1
    script = written(folder / SCRIPT.name, text.replace('GUIDE = "', 'GUIDE = "https://guide.example/').encode())
    return subprocess.run([sys.executable, "-I", "-S", script, *arguments], capture_output=True, text=True)


def test_the_download_runs_without_torch_and_has_the_address_of_the_guide(tmp_path):
    done = run_as_downloaded(tmp_path, saved_from_data_parallel(tmp_path))
    assert (done.returncode, done.stderr) == (1, "")
    assert "    https://guide.example/pitfalls/module-prefix-state-dict/" in done.stdout
    assert done.stdout.endswith("findings: 1\n")
    done = run_as_downloaded(tmp_path, epoch_without_optimizer(tmp_path))
    assert (done.returncode, done.stderr) == (0, "")
    assert "python read_checkpoint.py FILE" in run_as_downloaded(tmp_path).stderr


def test_names_do_not_reach_the_terminal_as_codes(tmp_path):
    done = run_as_downloaded(tmp_path, saved(tmp_path / "a.pt", {"\x1b[31mred\x9b": torch.ones(1)}))
    assert "  ?[31mred?: (1,) float32" in done.stdout
    found = read(saved(tmp_path / "a.pt", {"a\nfindings: 0": torch.ones(1), "\u202eb\ud800": torch.ones(1)}))
    assert describe(found)[-2:] == ["  a?findings: 0: (1,) float32", "  ?b?: (1,) float32"]
    assert "\n" not in str(compare(found, nn.Linear(1, 1))[0]).split("\n    ")[0]


def test_the_module_is_silent_and_imports_no_torch():
    code = f"import sys; sys.path.append({str(SCRIPT.parent)!r}); import read_checkpoint; print('torch' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stdout == "False\n", done.stderr


def test_pages_and_their_anchors_exist(tmp_path):
    found = [finding for row in MISTAKES for finding in inspect(read(row[0](tmp_path)))]
    found += [finding for row in DIFFERENCES for finding in compare(*row[0](tmp_path))]
    for address in {finding.page for finding in found if finding.page}:
        slug, _, anchor = address.partition("/#")
        text = (DOCS / "pitfalls" / f"{slug.rstrip('/')}.md").read_text(encoding="utf-8")
        headings = re.findall(r"^#+ (.+?)(?: \{ #(.+) \})?$", text, re.M)
        assert not anchor or anchor in [own or slugify(title, "-") for title, own in headings], address


def test_the_page_lists_every_check():
    page = (DOCS / "checkpoint.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| `(\w+)` \|", page, re.M)
    assert listed == [check.__name__ for check in [*tool.CHECKS, *tool.COMPARISONS]]


def test_mistakes_are_as_many_as_the_page_says():
    assert len(MISTAKES) > 30
    assert len(DIFFERENCES) == 18
    assert len(HEALTHY) == 17


def test_the_script_is_short():
    assert len(SCRIPT.read_text(encoding="utf-8").splitlines()) <= LONGEST
