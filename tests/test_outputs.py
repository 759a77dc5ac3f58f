"""Each build is compared with the output that is most specific to it, and records only what differs."""

import shutil
import textwrap

import pytest

from guide.once import forget
from guide.outputs import (
    Build,
    can_run,
    expected_output,
    fingerprint,
    is_recorded,
    label,
    messages,
    raising_line,
    record,
)

REFERENCE = Build.named("2.13.0-cpu")
NEWER_CPU = Build.named("2.15.0-cpu")
NEWER_CUDA = Build.named("2.15.1-cuda")
SAME_CUDA = Build.named("2.13.0-cuda")
OLDER_CUDA = Build.named("2.11.0-cuda")


@pytest.fixture(autouse=True)
def read_anew():
    forget()


@pytest.fixture
def script(tmp_path):
    path = tmp_path / "bad.py"
    path.write_text("raise KeyError('fc')\n")
    return path


def put(script, *names):
    for name in names:
        script.with_name(name).write_text(f"{name}\n")
    forget()


@pytest.mark.parametrize(
    ("recorded", "build", "chosen"),
    [
        ("bad.txt", NEWER_CUDA, "bad.txt"),
        ("bad.txt bad@cuda.txt", SAME_CUDA, "bad@cuda.txt"),
        ("bad.txt bad@cuda.txt", REFERENCE, "bad.txt"),
        ("bad.txt bad@cuda.txt bad@2.15.txt", NEWER_CUDA, "bad@2.15.txt"),
        ("bad.txt bad@cuda.txt bad@2.15.txt", NEWER_CPU, "bad@2.15.txt"),
        ("bad.txt bad@2.15.txt bad@2.14+cuda.txt", NEWER_CUDA, "bad@2.14+cuda.txt"),
        ("bad.txt bad@2.14.txt bad@2.15.txt", NEWER_CPU, "bad@2.15.txt"),
        ("bad.txt bad@2.16.txt", NEWER_CPU, "bad.txt"),
        ("bad.txt bad@2.11.txt", OLDER_CUDA, "bad@2.11.txt"),
        ("bad.txt bad@2.11.txt", REFERENCE, "bad.txt"),
        ("bad.txt bad@2.11.txt", NEWER_CUDA, "bad.txt"),
        ("bad@cuda.txt", SAME_CUDA, "bad@cuda.txt"),
        ("bad@cuda.txt", REFERENCE, None),
    ],
)
def test_most_specific_output_that_fits_is_expected(script, recorded, build, chosen):
    put(script, *recorded.split())
    found = expected_output(script, build)
    assert (found and found.name) == chosen


def test_another_build_records_its_own_file_and_leaves_the_reference_alone(script):
    put(script, "bad.txt")
    assert record(script, "KeyError: newer\n", NEWER_CUDA).name == "bad@2.15+cuda.txt"
    assert script.with_name("bad.txt").read_text() == "bad.txt\n"
    assert expected_output(script, NEWER_CUDA).read_text() == "KeyError: newer\n"


def test_times_of_a_measurement_are_recorded_once_and_all_else_is_held(tmp_path):
    script = tmp_path / "measure_loader.py"
    output = script.with_suffix(".txt")
    output.write_text("workers  ms\n0       71.25\n2        9.50\n")
    assert is_recorded(script, "workers  ms\n0       80.1\n2       10.75\n", output)
    assert not is_recorded(script, "workers  ms\n0       80.1\n4       10.75\n", output)
    assert not is_recorded(script, "workers  s\n0       80.1\n2       10.75\n", output)
    assert not is_recorded(script.with_name("loader.py"), "workers  ms\n0       71.26\n2        9.50\n", output)
    assert record(script, "workers  ms\n0       80.1\n2       10.75\n", REFERENCE) is None


def test_the_reference_rewrites_the_plain_file(script):
    put(script, "bad.txt")
    assert record(script, "KeyError: 'fc'\n", REFERENCE).name == "bad.txt"
    assert script.with_name("bad.txt").read_text() == "KeyError: 'fc'\n"


def test_a_variant_that_says_nothing_else_is_deleted(script):
    put(script, "bad.txt", "bad@2.15+cuda.txt")
    assert record(script, "bad.txt\n", NEWER_CUDA).name == "bad@2.15+cuda.txt"
    assert not script.with_name("bad@2.15+cuda.txt").exists()


def test_what_is_recorded_already_is_not_written_again(script):
    put(script, "bad.txt")
    assert record(script, "bad.txt\n", NEWER_CUDA) is None


def test_a_script_that_needs_a_gpu_records_for_all_cuda_builds_first(script):
    script.write_text("# Needs a CUDA GPU.\nraise KeyError('fc')\n")
    assert record(script, "KeyError: 'fc'\n", OLDER_CUDA).name == "bad@cuda.txt"


def test_a_script_runs_only_where_its_need_is_met(script):
    machines = [(REFERENCE, False), (OLDER_CUDA, False), (OLDER_CUDA, True)]
    met = {
        "print(1)": [True, True, True],
        "# Needs a CUDA GPU.": [False, False, True],
        "# Needs a CPU build of torch.": [True, False, False],
        "# Needs a CUDA build and no GPU.": [False, True, False],
        "# Needs a stub of the CUDA driver: version 12080.": [False, bool(shutil.which("gcc")), False],
        "# Needs Windows.": [False, False, False],
        "# Needs onnx, onnxscript and onnxruntime.": [True, True, True],  # the tests' environments have them
    }
    for line, expected in met.items():
        script.write_text(f"{line}\nprint(2)\n")
        forget()
        assert [can_run(script, *machine) for machine in machines] == expected, line
    script.write_text("# Needs a CUDA CPU.\n")
    forget()
    with pytest.raises(KeyError):
        can_run(script, REFERENCE, gpu=False)


def test_fingerprint_changes_with_script_output_and_local_module(script):
    put(script, "bad.txt")
    (script.parent / "encoder.py").write_text("WIDTH = 64\n")
    script.write_text("from encoder import WIDTH\n")
    seen = [fingerprint(script, REFERENCE)]
    script.write_text("from encoder import WIDTH\n\nprint(WIDTH)\n")
    forget()
    seen.append(fingerprint(script, REFERENCE))
    put(script, "bad@2.15.txt")
    assert fingerprint(script, REFERENCE) == seen[-1], "another build's output is not this build's affair"
    script.with_name("bad.txt").write_text("64\n")
    forget()
    seen.append(fingerprint(script, REFERENCE))
    (script.parent / "encoder.py").write_text("WIDTH = 32\n")
    forget()
    seen.append(fingerprint(script, REFERENCE))
    assert len(set(seen)) == 4


def test_labels_name_version_and_build(script):
    names = {"bad.txt": "torch 2.13", "bad@2.15.txt": "since torch 2.15", "bad@2.11.txt": "torch 2.11"}
    names |= {"bad@cuda.txt": "torch 2.13, CUDA build", "bad@2.15+cuda.txt": "since torch 2.15, CUDA build"}
    assert {name: label(script.with_name(name)) for name in names} == names


CHAIN = """\
Traceback (most recent call last):
  File "bad.py", line 3, in <module>
    loader = DataLoader(data)
RuntimeError:
        An attempt has been made

        to start a new process

Traceback (most recent call last):
RuntimeError: DataLoader worker (pid 1234) exited

The above exception was the direct cause of the following exception:

Traceback (most recent call last):
  File "bad.py", line 7, in <module>
    for batch in loader:
RuntimeError: DataLoader worker (pid(s) 1234) exited unexpectedly
"""


def test_every_error_of_a_chain_is_a_message_and_the_last_one_marks_the_line():
    assert messages(CHAIN, "error") == [
        "RuntimeError:\n        An attempt has been made\n\n        to start a new process",
        "RuntimeError: DataLoader worker (pid 1234) exited",
        "RuntimeError: DataLoader worker (pid(s) 1234) exited unexpectedly",
    ]
    assert raising_line(CHAIN, "bad.py") == 7


def test_a_rank_in_front_of_each_line_is_no_part_of_the_message():
    output = textwrap.indent(
        'Traceback (most recent call last):\n  File "bad.py", line 7, in train\nKeyError: 1\n', "[rank1]: "
    )
    assert messages(output, "error") == ["KeyError: 1"]
    assert raising_line(output, "bad.py") == 7


def test_what_a_worker_raised_is_the_message_and_its_wrapper_is_none():
    worker = 'Original Traceback (most recent call last):\n  File "bad.py", line 3, in __getitem__\nKeyError: 1\n'
    wrapper = "Traceback (most recent call last):\nKeyError: Caught KeyError in DataLoader worker process 0.\n"
    assert messages(wrapper + worker, "error") == ["KeyError: 1"]
    assert raising_line(wrapper + worker, "bad.py") == 3


def test_warnings_and_log_records_are_messages_without_what_else_was_printed():
    warned = "UserWarning: sizes differ\nplease check.\n  loss = mse(a, b)\nsquared error: 42.4\n"
    assert messages(warned, "warning") == ["UserWarning: sizes differ\nplease check."]
    logged = "W torch/_dynamo/frame.py] [0/8] hit the limit\nW torch/_dynamo/frame.py] [0/8]    function: f\nruns: 9\n"
    assert messages(logged, "warning") == [logged.rpartition("runs")[0].rstrip()]


def test_a_message_ends_where_a_log_record_of_cpp_begins():
    output = (
        'Traceback (most recent call last):\n  File "bad.py", line 1\nDistBackendError: invalid usage\nLast error:\n'
    )
    output += "Duplicate GPU detected\n[W ProcessGroupNCCL.cpp] Warning: not called\n"
    assert messages(output, "error") == ["DistBackendError: invalid usage\nLast error:\nDuplicate GPU detected"]
