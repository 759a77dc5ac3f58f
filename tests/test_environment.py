"""The script of docs/environment.md: it reports each environment that is broken here, and is silent on whole ones.

The environments are made of a bare Python, stand-ins for torch and other packages, and a PATH with stand-ins for
nvidia-smi, nvcc and compilers. They were run on Linux.
"""

import os
import re
import shutil
import subprocess
import sys
import venv
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import torch
from markdown.extensions.toc import slugify
from pages import DOCS, ROOT, SNIPPETS

from guide import downloads

sys.path.append(str(SNIPPETS / "environment"))

import inspect_environment as tool
from inspect_environment import Environment, inspect

SCRIPT = SNIPPETS / "environment" / "inspect_environment.py"
LONGEST = 680  # its lines, of 88 characters at most
TURING = "sm_75 sm_80 sm_86 sm_90 sm_100 sm_120"
MAXWELL = "sm_50 sm_60 sm_70 sm_75 sm_80 sm_86 sm_90"
pytestmark = pytest.mark.skipif(os.name == "nt", reason="its stand-ins are scripts for sh")


@pytest.fixture(scope="session")
def python(tmp_path_factory):
    """A bare Python in an environment of its own: no pip, no torch."""
    folder = tmp_path_factory.mktemp("bare")
    venv.create(folder, symlinks=True, with_pip=False)
    return folder / "bin" / "python"


@dataclass
class Machine:
    """A machine that is whole: the program's folder, its packages, its tools."""

    root: Path
    python: Path
    variables: dict = field(default_factory=dict)

    def __post_init__(self):
        for name in ("program", "site", "bin"):
            (self.root / name).mkdir()
        self.program, self.site, self.bin = (self.root / name for name in ("program", "site", "bin"))
        text = downloads.programs(ROOT)[SCRIPT.name].replace("/sys/bus/pci", f"{self.root}/bus")
        self.script = self.file(f"program/{SCRIPT.name}", text)  # what is plugged into this machine is not looked at
        for name in ("g++", "clang++", "pip"):
            self.tool(name, "exit 0")
        self.package("pip", "26.0")

    def tool(self, name: str, script: str) -> None:
        path = self.bin / name
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)

    def package(self, name: str, version: str, *requires: str, code: str = "") -> None:
        info = self.site / f"{name}-{version}.dist-info"
        info.mkdir()
        lines = ["Metadata-Version: 2.1", f"Name: {name}", f"Version: {version}"]
        (info / "METADATA").write_text("\n".join(lines + [f"Requires-Dist: {one}" for one in requires]) + "\n")
        self.file(f"site/{name}/__init__.py", code)

    def torch(self, version="2.13.0", cuda=None, codes="", available=False, code="") -> None:
        """A stand-in for torch: what the script asks, and code of the test before it."""
        text = f'{code}\nfrom . import version\n__version__ = "{version}"\n'
        text += f'class _C:\n    _cuda_getArchFlags = staticmethod(lambda: "{codes}")\n'
        text += f"class cuda:\n    is_available = staticmethod(lambda: {available})\n"
        self.package("torch", version, code=text)
        self.file("site/torch/version.py", f"from typing import Optional\ncuda: Optional[str] = {cuda!r}\n")

    def card(self, name: str, capability: str, driver: str) -> None:
        self.tool("nvidia-smi", f'echo "{name}, {capability}, {driver}"')

    def plug(self, vendor: str, kind: str) -> None:
        self.file("bus/devices/0000:01:00.0/vendor", f"{vendor}\n")
        self.file("bus/devices/0000:01:00.0/class", f"{kind}\n")

    def file(self, name: str, text: str = "") -> Path:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        return path

    def run(self, *arguments) -> tuple[dict, str, int]:
        """Run the script as a reader does; return its findings by check, all it wrote, and its exit code."""
        variables = {"PATH": str(self.bin), "PYTHONPATH": str(self.site), "HOME": str(self.root), **self.variables}
        command = [self.python, self.script, *arguments]
        done = subprocess.run(command, env=variables, cwd=self.root, capture_output=True, text=True, timeout=60)
        assert done.stderr == ""
        head, *blocks, last = done.stdout.strip().split("\n\n")
        assert head.startswith("Python 3.")
        assert last == f"findings: {len(blocks)}"
        found = {block.partition(":")[0]: block for block in blocks}
        assert len(found) == len(blocks), "one check reports one thing here"
        return found, done.stdout, done.returncode


def own_python(machine) -> None:
    """Give a machine a Python to which files can be added."""
    venv.create(machine.root / "own", symlinks=True, with_pip=False)
    machine.python = machine.root / "own" / "bin" / "python"


@pytest.fixture
def machine(tmp_path, python):
    return Machine(tmp_path, python)


# Each breaks a machine in one way. What stands after it: the only check that may report, what it sees, what to type.


def a_file_torch_py_beside_the_program(machine):
    machine.torch()
    machine.file("program/torch.py", "import torch\nx = torch.ones(3)\n")


def a_folder_torch_beside_the_program(machine):
    machine.torch()
    machine.file("program/torch/__init__.py")


def a_file_random_py_that_the_import_meets(machine):
    machine.torch(code="import random\nrandom.shuffle")
    machine.file("program/random.py", "x = 1\n")


def a_file_types_py_that_stops_python_itself(machine):
    machine.torch()
    machine.file("program/types.py", "x = 1\n")


def no_torch_at_all(machine):
    pass


def no_torch_and_pip_of_another_python(machine):
    machine.tool("pip", 'echo "pip 26.0 from /opt/other/site-packages/pip (python 3.12)"')


def no_torch_here_and_one_in_another_python(machine):
    machine.tool("python3", "echo \"/opt/other ModuleSpec(name='torch', origin='/opt/other/torch/__init__.py')\"")


def no_torch_and_no_pip(machine):
    shutil.rmtree(machine.site / "pip")


def no_torch_and_no_pip_but_uv(machine):
    no_torch_and_no_pip(machine)
    machine.tool("uv", "exit 0")


def no_torch_and_an_old_driver(machine):
    machine.card("NVIDIA L4", "8.9", "550.54.14")


def torchvision_of_2_5(machine):
    machine.torch("2.13.0+cpu")
    machine.package("torchvision", "0.20.0", "numpy", "torch (==2.5.0)", "torch-extra>=1; extra == 'all'")


def torchvision_whose_metadata_ask_for_nothing(machine):
    machine.torch("2.13.0")
    machine.package("torchvision", "0.20.0", "numpy", "torch")


def torchvision_of_2_14_with_2_13(machine):
    machine.torch("2.13.0")
    machine.package("torchvision", "0.29.2", "torch>=2.14.0")


def torchvision_of_the_cpu_beside_torch_for_cuda(machine):
    machine.torch("2.13.0+cu126", "12.6", MAXWELL)
    machine.package("torchvision", "0.28.0+cpu", "torch==2.13.0")


def torchvision_of_pypi_beside_torch_for_the_cpu(machine):
    """Its metadata name no build, but its version.py does. Seen: operator torchvision::nms does not exist."""
    machine.torch("2.13.0+cpu")
    machine.package("torchvision", "0.28.0", "torch==2.13.0")
    machine.file("site/torchvision/version.py", "__version__ = '0.28.0+cu130'\n")


def torchvision_with_a_torch_of_conda(machine):
    own_python(machine)
    machine.file("own/conda-meta/pytorch-2.13.0-cpu_generic_py311_0.json")
    machine.torch("2.13.0")
    machine.package("torchvision", "0.20.0", "torch==2.5.0")


def numpy_2_with_torch_2_2(machine):
    machine.torch("2.2.2")
    machine.package("numpy", "2.1.0")


def numpy_2_that_the_import_warns_of(machine):
    warning = "UserWarning: Failed to initialize NumPy: _ARRAY_API not found"
    machine.torch("2.4.0", code=f"import sys; print('{warning}', file=sys.stderr)")
    machine.package("numpy", "2.1.0")


def two_copies_of_intels_openmp(machine):
    machine.torch()
    machine.file("site/torch/lib/libiomp5.so", "one")
    machine.file("site/ctranslate2.libs/libiomp5-1a2b.so.5", "two")
    machine.file("site/mkl/lib/libiomp5.so", "two")


def a_cuda_library_in_front(machine):
    machine.variables["LD_LIBRARY_PATH"] = f"/nowhere:{machine.root / 'cuda'}"
    message = "libcusparse.so.12: undefined symbol: __nvJitLinkComplete_12_4, version libnvJitLink.so.12"
    machine.torch("2.5.0", "12.4", MAXWELL, code=f"raise ImportError('{message}')")
    for folder in ("cuda", "site/nvidia/cuda_runtime/lib"):
        machine.file(f"{folder}/libcudart.so.12", folder)


def a_cuda_library_in_front_that_is_loaded(machine):
    machine.variables["LD_LIBRARY_PATH"] = str(machine.root / "cuda")
    path = machine.file("cuda/libcudart.so.12")
    machine.file("site/torch/lib/libcudart.so.12")
    import _ctypes  # any library that can be loaded stands in for it

    shutil.copy(_ctypes.__file__, path)
    machine.torch("2.5.0", "12.4", MAXWELL, code="import ctypes\nctypes.CDLL('libcudart.so.12')")


def fails_with(message: str, kind: str = "ImportError"):
    def broken(machine):
        machine.torch("2.13.0+cu126", "12.6", MAXWELL, code=f"raise {kind}({message!r})")

    return broken


def symbols_of_another_mkl_and_a_harmless_library_path(machine):
    a_cuda_library_in_front(machine)
    message = "/x/torch/lib/libtorch_cpu.so: undefined symbol: iJIT_NotifyEvent"
    machine.file("site/torch/__init__.py", f"raise ImportError({message!r})")


def a_process_that_is_killed(machine):
    machine.torch(code="import os, signal\nos.kill(os.getpid(), signal.SIGKILL)")


def a_card_of_2025_and_cuda_12_6(machine):
    machine.torch("2.13.0+cu126", "12.6", MAXWELL)
    machine.card("NVIDIA GeForce RTX 5090", "12.0", "580.65.06")
    machine.variables["CUDA_VISIBLE_DEVICES"] = "0"


def a_card_of_2016_and_cuda_13(machine):
    machine.torch("2.13.0+cu130", "13.0", TURING, available=True)
    machine.card("NVIDIA GeForce GTX 1080", "6.1", "580.65.06")


def a_v100_and_cuda_13_with_an_old_driver(machine):
    machine.torch("2.13.0+cu130", "13.0", TURING)
    machine.card("Tesla V100-SXM2-32GB", "7.0", "535.104.05")


def a_driver_of_cuda_12(machine):
    machine.torch("2.15.0", "13.2", TURING)
    machine.card("NVIDIA L4", "8.9", "550.54.14")


def a_driver_of_cuda_12_and_a_card_of_2025(machine):
    machine.torch("2.15.0", "13.2", TURING)
    machine.card("NVIDIA GeForce RTX 5090", "12.0", "570.86.10")


def a_driver_of_cuda_11(machine):
    machine.torch("2.14.0+cu126", "12.6", MAXWELL)
    machine.card("Tesla V100-SXM2-32GB", "[N/A]", "470.82.01")


def a_card_and_a_cpu_build(machine):
    machine.torch("2.13.0+cpu")
    machine.card("NVIDIA L4", "8.9", "580.65.06")


def a_jetson_and_a_cpu_build(machine):
    machine.torch("2.13.0+cpu")
    machine.card("Orin (nvgpu)", "[N/A]", "540.4.0")


def a_cpu_build_by_conda(machine):
    own_python(machine)
    machine.file("own/conda-meta/pytorch-2.13.0-cpu_generic_py311_0.json")
    machine.torch("2.13.0")
    machine.card("Tesla V100-SXM2-32GB", "7.0", "580.65.06")


def a_driver_that_was_updated_under_way(machine):
    machine.torch("2.15.0", "13.2", TURING)
    machine.tool("nvidia-smi", 'echo "Failed to initialize NVML: Driver/library version mismatch"; exit 18')


def a_second_card_that_is_too_old(machine):
    machine.torch("2.13.0+cu130", "13.0", TURING, available=True)
    rows = "NVIDIA GeForce RTX 3060, 8.6, 580.65.06\\nNVIDIA GeForce GTX 1060, 6.1, 580.65.06"
    machine.tool("nvidia-smi", f"printf '{rows}\\n'")


def a_card_of_2016_beside_one_of_2025(machine):
    machine.torch("2.13.0+cu130", "13.0", TURING, available=True)
    rows = "NVIDIA GeForce RTX 5090, 12.0, 580.65.06\\nNVIDIA GeForce GTX 1080, 6.1, 580.65.06"
    machine.tool("nvidia-smi", f"printf '{rows}\\n'")


def torchs_own_source(machine):
    machine.file("program/torch/__init__.py", "raise ImportError('PyTorch has loaded the `torch/_C` folder')")
    machine.torch()


def a_cpu_build_and_a_driver_that_knows_no_capability(machine):
    machine.torch("2.13.0+cpu")
    machine.card("Tesla V100-SXM2-32GB", "[N/A]", "470.82.01")


def a_card_without_a_driver(machine):
    machine.torch("2.15.0", "13.2", TURING)
    machine.plug("0x10de", "0x030200")


def all_cards_hidden(machine):
    machine.torch("2.15.0", "13.2", TURING)
    machine.card("NVIDIA L4", "8.9", "580.65.06")
    machine.variables["CUDA_VISIBLE_DEVICES"] = ""


def a_card_that_is_not_there(machine):
    all_cards_hidden(machine)
    machine.variables["CUDA_VISIBLE_DEVICES"] = "1"


def a_driver_that_fails(machine):
    said = "UserWarning: CUDA initialization: CUDA unknown error - this may be due to an incorrectly set up environment"
    machine.torch("2.15.0", "13.2", TURING, code=f"import sys; print('{said}', file=sys.stderr)")
    machine.card("NVIDIA L4", "8.9", "580.65.06")


def no_compiler(machine):
    machine.torch()
    (machine.bin / "g++").unlink()
    (machine.bin / "clang++").unlink()


def a_compiler_of_cxx_that_is_not_there(machine):
    machine.torch()
    machine.variables["CXX"] = "/opt/gcc/bin/g++ -m64"


def cuda_home_to_nowhere(machine):
    machine.torch("2.15.0", "13.2", TURING)
    machine.variables["CUDA_HOME"] = "/nowhere"


def nvcc_of_another_cuda(machine):
    machine.torch("2.15.0", "13.2", TURING)
    machine.tool("nvcc", 'echo "Cuda compilation tools, release 12.4, V12.4.131"')


BROKEN = [
    (a_file_torch_py_beside_the_program, "shadowed", r"program/torch\.py is imported", r"mv \S+torch\.py \S+my_torch"),
    (a_folder_torch_beside_the_program, "shadowed", r"program/torch is imported", r"mv \S+torch \S+my_torch"),
    (a_file_random_py_that_the_import_meets, "shadowed", r"program/random\.py is imp", r"mv \S+ \S+my_random\.py"),
    (a_file_types_py_that_stops_python_itself, "shadowed", r"program/types\.py is imp", r"mv \S+ \S+my_types\.py"),
    (no_torch_at_all, "no_torch", "this Python has no torch$", "bin/python -m pip install torch$"),
    (no_torch_and_pip_of_another_python, "no_torch", "pip installs into /opt/other/site-p", "-m pip install torch$"),
    (no_torch_here_and_one_in_another_python, "no_torch", r"torch; \S+/bin/python3 has it", "/bin/python3 YOUR_PROG"),
    (no_torch_and_no_pip, "no_torch", "this Python has no torch$", r"-m ensurepip$\n.*python -m pip install torch$"),
    (
        no_torch_and_no_pip_but_uv,
        "no_torch",
        "this Python has no torch$",
        r"^    \$ uv pip install --python \S+/bin/python torch$",
    ),
    (
        no_torch_and_an_old_driver,
        "no_torch",
        "this Python has no torch$",
        r"^    \$ \S+ -m pip install torch==2\.13\.0 torchvision --index-url \S+/cu129$",
    ),
    (
        torchvision_of_2_5,
        "torchvision_of_another_torch",
        r"0\.20\.0 asks for torch==2\.5\.0; torch is 2\.13\.0\+cpu",
        r"pip install torchvision torch==2\.13\.0\+cpu --extra-index-url https://download\.pytorch\.org/whl/cpu$",
    ),
    (
        torchvision_whose_metadata_ask_for_nothing,
        "torchvision_of_another_torch",
        r"torchvision 0\.20\.0 is not for torch 2\.13\.0$",
        r'install "torchvision==0\.28\.\*" torch==2\.13\.0$',
    ),
    (
        torchvision_of_2_14_with_2_13,
        "torchvision_of_another_torch",
        r"0\.29\.2 asks for torch>=2\.14\.0; torch is 2\.13\.0$",
        r"install torchvision torch==2\.13\.0$",
    ),
    (
        torchvision_of_the_cpu_beside_torch_for_cuda,
        "torchvision_of_another_torch",
        r"builds differ: torchvision 0\.28\.0\+cpu, torch 2\.13\.0\+cu126$",
        r"--force-reinstall --no-deps torchvision==0\.28\.0 --index-url \S+/cu126$",
    ),
    (
        torchvision_of_pypi_beside_torch_for_the_cpu,
        "torchvision_of_another_torch",
        r"builds differ: torchvision 0\.28\.0\+cu130, torch 2\.13\.0\+cpu$",
        r"--force-reinstall --no-deps torchvision==0\.28\.0 --index-url \S+/cpu$",
    ),
    (
        torchvision_with_a_torch_of_conda,
        "torchvision_of_another_torch",
        r"0\.20\.0 asks for torch==2\.5\.0; torch is 2\.13\.0$",
        r"uninstall -y torchvision\n    \$ conda install -c conda-forge torchvision$",
    ),
    (numpy_2_with_torch_2_2, "numpy_2_with_an_old_torch", r"NumPy 2\.1\.0, and torch was", 'install "numpy<2"'),
    (numpy_2_that_the_import_warns_of, "numpy_2_with_an_old_torch", r"NumPy 2\.1\.0, and torch", 'install "numpy<2"'),
    (two_copies_of_intels_openmp, "two_openmp_runtimes", r"3 copies of Intel's OpenMP: \S+libiomp5", "# install what"),
    (a_cuda_library_in_front, "library_path", r"leads to \S+/cuda/libcudart\.so\.12, which", "unset LD_LIBRARY_PATH$"),
    (
        a_cuda_library_in_front_that_is_loaded,
        "library_path",
        r"\S+/cuda/libcudart\.so\.12, wh",
        "unset LD_LIBRARY_PATH",
    ),
    (
        fails_with("libcudnn.so.9: cannot open shared object file: No such file or directory"),
        "import_fails",
        r"a library that torch needs is missing: ImportError: libcudnn\.so\.9: cannot",
        r"pip install --force-reinstall torch==2\.13\.0\+cu126 --extra-index-url \S+/cu126$",
    ),
    (
        fails_with("/x/torch/lib/libtorch_cpu.so: undefined symbol: iJIT_NotifyEvent"),
        "import_fails",
        "MKL 2024.1 or later, .*iJIT_NotifyEvent$",
        r'conda install "mkl<2024\.1"$',
    ),
    (
        fails_with("libcusparse.so.12: undefined symbol: __nvJitLinkComplete_12_4, version libnvJitLink.so.12"),
        "import_fails",
        "libraries of CUDA from two installations: .*nvJitLinkComplete_12_4",
        r"--force-reinstall torch==2\.13\.0\+cu126",
    ),
    (
        fails_with("/x/torch/lib/libtorch_python.so: undefined symbol: _ZN3c105ErrorC2E"),
        "import_fails",
        "parts of different builds: .*_ZN3c105ErrorC2E",
        "--force-reinstall",
    ),
    (
        fails_with('[WinError 126] The specified module could not be found. Error loading "fbgemm.dll"', "OSError"),
        "import_fails",
        "Windows cannot load a DLL of torch: OSError",
        r"# install https://\S+/vc_redist\.x64\.exe",
    ),
    (
        fails_with("OMP: Error #15: Initializing libiomp5md.dll, but found libiomp5md.dll", "SystemExit"),
        "import_fails",
        "two OpenMP runtimes: OMP: Error #15",
        "# install what brings it from one place",
    ),
    (
        fails_with("what nobody knows", "ValueError"),
        "import_fails",
        "import torch fails: ValueError: what nob",
        "reins",
    ),
    (a_process_that_is_killed, "import_fails", "the system killed the import: .* ended with -9$", "more memory"),
    (
        fails_with("/lib64/libstdc++.so.6: version `GLIBCXX_3.4.30' not found (required by libtorch.so)"),
        "import_fails",
        "the system is too old for this torch: ",
        "# use a newer system",
    ),
    (
        symbols_of_another_mkl_and_a_harmless_library_path,
        "import_fails",
        "MKL 2024.1 or later, .*iJIT_NotifyEvent$",
        "conda install",
    ),
    (
        a_card_of_2025_and_cuda_12_6,
        "no_code_for_the_card",
        r"RTX 5090 is sm_120; the build has sm_50 sm_60",
        r"uninstall -y torch torchvision\n.*install torch torchvision --index-url \S+/cu130$",
    ),
    (
        a_card_of_2016_and_cuda_13,
        "no_code_for_the_card",
        "GTX 1080 is sm_61; the build has sm_75",
        r"install torch==2\.14\.0 torchvision --index-url \S+/cu126$",
    ),
    (
        a_v100_and_cuda_13_with_an_old_driver,
        "no_code_for_the_card",
        "V100-SXM2-32GB is sm_70; the build has sm_75",
        r"install torch==2\.14\.0 torchvision --index-url \S+/cu126$",
    ),
    (
        a_second_card_that_is_too_old,
        "no_code_for_the_card",
        r"GTX 1060 is sm_61; .* \(only for programs that use this card\)$",
        r"install torch==2\.14\.0 torchvision --index-url \S+/cu126$",
    ),
    (
        a_card_of_2016_beside_one_of_2025,
        "no_code_for_the_card",
        r"GTX 1080 is sm_61; .* \(only for programs that use this card\)$",
        "# none of the builds that this script knows has code for every card here$",
    ),
    (torchs_own_source, "shadowed", "program/torch is imported in place", "# start your program in another folder"),
    (
        a_cpu_build_and_a_driver_that_knows_no_capability,
        "cpu_build",
        "V100.* is there",
        "# update the driver to 525 or later, then run this again$",
    ),
    (
        a_driver_of_cuda_12,
        "driver_too_old",
        r"driver 550\.54\.14; CUDA 13\.2 needs 580 or later$",
        r"# update the driver to 580 or later, or:\n.*\n.*install torch==2\.13\.0 torchvision --index-url \S+/cu129$",
    ),
    (
        a_driver_of_cuda_12_and_a_card_of_2025,
        "driver_too_old",
        r"driver 570\.86\.10; CUDA 13\.2 needs 580 or later$",
        r"install torch==2\.13\.0 torchvision --index-url \S+/cu129$",
    ),
    (
        a_driver_of_cuda_11,
        "driver_too_old",
        r"driver 470\.82\.01; CUDA 12\.6 needs 525 or later$",
        r"# update the driver to 525 or later$",
    ),
    (
        a_jetson_and_a_cpu_build,
        "cpu_build",
        "Orin .* is there, and torch is a build for the CPU$",
        r"# a Jetson: install the torch that NVIDIA builds",
    ),
    (
        a_cpu_build_by_conda,
        "cpu_build",
        "V100.* is there, and torch is a build for the CPU$",
        r"conda install -c conda-forge pytorch-gpu cuda-version=12$",
    ),
    (
        a_card_and_a_cpu_build,
        "cpu_build",
        "L4 is there, and torch is a build for the CPU$",
        r"torchvision --in\S+ \S+/cu",
    ),
    (a_driver_that_was_updated_under_way, "driver_fails", "Driver/library version mismatch$", "sudo reboot"),
    (a_card_without_a_driver, "driver_fails", "card is plugged in, and nvidia-smi lists none", "docker run --gpus all"),
    (all_cards_hidden, "driver_fails", "CUDA_VISIBLE_DEVICES hides all cards", "unset CUDA_VISIBLE_DEVICES$"),
    (a_card_that_is_not_there, "driver_fails", "CUDA_VISIBLE_DEVICES hides all cards", "unset CUDA_VISIBLE_DEVICES$"),
    (a_driver_that_fails, "driver_fails", "cannot use NVIDIA L4: CUDA unknown error", "sudo reboot"),
    (no_compiler, "no_compiler", r"no C\+\+ compiler: (g|clang)\+\+ \(only for torch\.compile", "install"),
    (a_compiler_of_cxx_that_is_not_there, "no_compiler", r"no C\+\+ compiler: /opt/gcc/bin/g\+\+ -m64", "install"),
    (
        cuda_home_to_nowhere,
        "cuda_toolkit",
        r"CUDA_HOME is /nowhere, which has no bin/nvcc \(only for ext",
        "unset CUDA_H",
    ),
    (
        nvcc_of_another_cuda,
        "cuda_toolkit",
        r"nvcc is of CUDA 12\.4, and torch of CUDA 13\.2",
        "export CUDA_HOME=\\S+13.2$",
    ),
]


@pytest.mark.parametrize(
    ("broken", "check", "seen", "todo"), BROKEN, ids=[f"{n}-{row[1]}-{row[0].__name__}" for n, row in enumerate(BROKEN)]
)
def test_a_broken_environment_is_reported_by_the_check_for_it_and_by_no_other(machine, broken, check, seen, todo):
    if sys.platform == "darwin" and "in_front" in broken.__name__:
        pytest.skip("macOS clears such variables, and has no LD_LIBRARY_PATH")
    broken(machine)
    found, written, code = machine.run()
    assert list(found) == [check], written
    first, _, rest = found[check].partition("\n")
    assert re.search(seen, first), written
    assert re.search(todo, rest, re.M), written
    assert code == (" (only for " not in first)
    if check in ("cuda_toolkit", "no_compiler", "two_openmp_runtimes"):
        assert " (only for " in first


# Whole environments, some of them odd: silence.


def a_cpu_build(machine):
    machine.torch("2.13.0+cpu")
    machine.package("torchvision", "0.28.0+cpu", "numpy", "torch==2.13.0")
    machine.package("numpy", "2.4.6")


def a_cuda_build_without_a_card(machine):
    machine.torch("2.15.0", "13.2", TURING)
    machine.package("torchvision", "0.29.2", "torch>=2.14.0")
    machine.plug("0x10de", "0x020000")  # a network card by NVIDIA


def a_card_that_works(machine):
    machine.torch("2.15.0", "13.2", TURING, available=True)
    machine.card("NVIDIA GeForce RTX 4090", "8.9", "580.65.06")
    machine.tool("nvcc", 'echo "Cuda compilation tools, release 13.0, V13.0.48"')


def an_old_card_with_cuda_12_6(machine):
    machine.torch("2.14.0+cu126", "12.6", MAXWELL, available=True)
    machine.card("Tesla V100-SXM2-32GB", "7.0", "535.104.05")
    machine.package("numpy", "1.26.4")


def an_old_driver_with_the_package_for_forward_compatibility(machine):
    machine.torch("2.15.0", "13.2", TURING, available=True)
    machine.card("NVIDIA A100-SXM4-80GB", "8.0", "535.104.05")


def an_old_nvidia_smi_that_knows_no_capability(machine):
    machine.torch("2.7.0+cu118", "11.8", MAXWELL, available=True)
    script = 'case "$*" in *compute_cap*) echo "not a valid field to query"; exit 2;; esac'
    machine.tool("nvidia-smi", f'{script}; echo "Tesla K80, Tesla K80, 470.82.01"')


def a_build_with_ptx_for_a_card_to_come(machine):
    machine.torch("2.13.0+cu130", "13.0", f"{TURING} compute_120", available=True)
    machine.card("A card of 2028", "14.0", "700.10")


def a_login_node(machine):
    machine.torch("2.15.0", "13.2", TURING)
    machine.tool("nvidia-smi", 'echo "No devices were found"; exit 6')


def library_path_to_a_toolkit_that_is_not_loaded(machine):
    machine.torch("2.13.0+cu130", "13.0", TURING)
    for folder in ("cuda", "site/nvidia/cuda_runtime/lib"):
        machine.file(f"{folder}/libcudart.so.13", folder)
    machine.variables["LD_LIBRARY_PATH"] = f"{machine.root / 'cuda'}:{machine.site / 'nvidia/cuda_runtime/lib'}"


def one_intel_openmp_under_two_names_and_gnus(machine):
    machine.torch()
    machine.file("site/torch/lib/libiomp5md.dll")
    (machine.site / "mkl").mkdir()
    (machine.site / "mkl" / "libiomp5md.dll").symlink_to(machine.site / "torch/lib/libiomp5md.dll")
    machine.file("site/torch/lib/libgomp.so.1")
    machine.file("site/scikit_learn.libs/libgomp-a34b3233.so.1.0.0")


def torchvision_for_another_minor_version_of_cuda(machine):
    """torchvision compares the major version (_check_cuda_version in its extension.py)."""
    machine.torch("2.13.0+cu126", "12.6", MAXWELL)
    machine.package("torchvision", "0.28.0+cu129", "torch==2.13.0")


def a_torch_of_pypi_whose_file_names_the_build(machine):
    machine.torch("2.13.0", "13.0", TURING)
    machine.file("site/torch/version.py", "__version__ = '2.13.0+cu130'\ncuda: str | None = '13.0'\n")
    machine.package("torchvision", "0.28.0", "torch==2.13.0")
    machine.file("site/torchvision/version.py", "__version__ = '0.28.0+cu130'\n")


def an_editable_torchvision(machine):
    machine.torch("2.13.0+cpu")
    machine.package("torchvision", "0.29.0a0+1e53952", "torch")


def a_cpu_build_and_a_card_that_no_build_serves(machine):
    machine.torch("2.13.0+cpu")
    machine.card("Tesla K80", "3.7", "470.256.02")


def a_nightly_pair(machine):
    machine.torch("2.13.0.dev20260501+cu130", "13.0", TURING)
    machine.package("torchvision", "0.27.0.dev20260501+cu130", "torch")


def a_build_of_nvidia(machine):
    machine.torch("2.5.0a0+872d972e41.nv24.08", "12.6", "sm_80 sm_90")
    machine.package("torchvision", "0.20.0a0", "torch")


def a_patch_release_of_torch(machine):
    machine.torch("2.12.1")
    machine.package("torchvision", "0.27.0", "torch==2.12.0")


def files_with_names_of_modules_that_nobody_imports(machine):
    machine.torch()
    for name in ("code", "profile", "random", "queue", "torchtext", "my_torch"):
        machine.file(f"program/{name}.py", "x = 1\n")
    (machine.program / "torch").mkdir()  # data, not a package


def a_torch_that_warns(machine):
    machine.torch(code="import sys; print('FutureWarning: soon', file=sys.stderr); print('hello')")


def a_build_for_rocm(machine):
    machine.torch("2.14.0+rocm7.14")
    machine.file("site/torch/version.py", "cuda = None\nhip = '7.14.1'\n")
    machine.card("NVIDIA T400", "7.5", "580.65.06")


WHOLE = [
    torchvision_for_another_minor_version_of_cuda,
    a_torch_of_pypi_whose_file_names_the_build,
    an_editable_torchvision,
    a_cpu_build_and_a_card_that_no_build_serves,
    a_cpu_build,
    a_cuda_build_without_a_card,
    a_card_that_works,
    an_old_card_with_cuda_12_6,
    an_old_driver_with_the_package_for_forward_compatibility,
    an_old_nvidia_smi_that_knows_no_capability,
    a_build_with_ptx_for_a_card_to_come,
    a_login_node,
    library_path_to_a_toolkit_that_is_not_loaded,
    one_intel_openmp_under_two_names_and_gnus,
    a_nightly_pair,
    a_build_of_nvidia,
    a_patch_release_of_torch,
    files_with_names_of_modules_that_nobody_imports,
    a_torch_that_warns,
    a_build_for_rocm,
]


@pytest.mark.parametrize("whole", WHOLE, ids=lambda whole: whole.__name__)
def test_nothing_is_reported_of_a_whole_environment(machine, whole):
    whole(machine)
    found, written, code = machine.run()
    assert found == {}, written
    assert code == 0


def test_nothing_is_reported_of_the_environment_that_tests_the_guide(machine):
    """The real torch. A compiler and a toolkit are the machine's own affair."""
    variables = {name: value for name, value in os.environ.items() if not name.startswith(("LD_LIBRARY", "PYTHON"))}
    done = subprocess.run([sys.executable, machine.script], env=variables, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.search(r"^torch \d+\.\d+\.\d+\S*, build: (no CUDA|for \d)", done.stdout, re.M)


def test_another_folder_can_be_named(machine):
    machine.torch()
    other = machine.file("elsewhere/torch.py").parent
    assert list(machine.run(str(other))[0]) == ["shadowed"]
    assert machine.run()[0] == {}


def test_several_faults_are_told_at_once(machine):
    a_card_of_2016_and_cuda_13(machine)
    machine.package("torchvision", "0.20.0", "torch==2.5.0")
    for name in ("g++", "clang++"):
        (machine.bin / name).unlink()
    assert list(machine.run()[0]) == ["torchvision_of_another_torch", "no_code_for_the_card", "no_compiler"]


def test_the_build_is_known_where_torch_cannot_be_imported(machine):
    fails_with("libcudnn.so.9: cannot open shared object file: No such file or directory")(machine)
    assert "build: for 12.6" in machine.run()[1]


def test_an_import_that_hangs_is_stopped(machine, monkeypatch):
    monkeypatch.setattr(tool, "PROBE", "while True: pass")
    found, error, _ = tool.try_import(str(machine.program), 0.3)
    assert found == {}
    assert error.endswith("was stopped after 0.3 s")
    assert [one.check for one in inspect(Environment(error=error))] == ["import_fails"]


def test_environments_are_as_many_as_the_page_says():
    assert len(BROKEN) > 50
    assert len(WHOLE) == 20


def test_the_process_of_the_script_imports_no_torch():
    code = f"import sys; sys.path.append({str(SCRIPT.parent)!r}); import inspect_environment as tool; tool.look('.');"
    done = subprocess.run(
        [sys.executable, "-c", f"{code} print('torch' in sys.modules)"], capture_output=True, text=True
    )
    assert done.stdout == "False\n", done.stderr


def test_every_check_has_an_environment_that_it_reports():
    assert {check for _, check, *_ in BROKEN} == {check.__name__ for check in tool.CHECKS}


@pytest.mark.parametrize("check", tool.CHECKS, ids=lambda check: check.__name__)
def test_without_its_check_a_fault_is_not_reported(machine, check, monkeypatch):
    """So that each test above is seen to fail."""
    broken = next(row[0] for row in BROKEN if row[1] == check.__name__)
    text = machine.script.read_text()
    listed = f"    {check.__name__},\n"
    assert text.count(listed) == 1
    machine.script.write_text(text.replace(listed, ""))
    broken(machine)
    assert check.__name__ not in machine.run()[0]


# Its tables and its rule, held against torch and the pages.


def test_rule_for_architectures_is_that_of_torch():
    rule = torch.cuda.DEVICE_REQUIREMENT
    for code in rule:
        for card in [*rule, 103]:
            if {code, card} != {101, 110}:  # which 2.15 holds for one, 2.13 in one direction
                assert tool.serves(f"sm_{code}", card, (13, 0)) == (card in rule[code]), (code, card)
    assert tool.serves("sm_110", 101, (13, 0))
    assert tool.serves("sm_80", 87, (13, 2))
    assert not tool.serves("sm_87", 86, (13, 2))
    assert tool.serves("sm_90a", 90, (12, 6))


def test_builds_are_those_of_torchs_own_list():
    listed = torch.cuda.PYTORCH_RELEASES_CODE_CC
    for index, (_, cuda, x86, arm) in tool.BUILDS.items():
        codes = listed[f"{index[2:4]}.{index[4:]}"]
        assert (set(x86), set(arm)) == (codes["x86_64"], codes["aarch64"])
        assert index[2:4] == str(cuda)


def test_defaults_describe_an_environment_where_nothing_is_wrong():
    assert inspect(Environment()) == []


def test_windows_and_mac_by_description():
    """Not run there: the checks on descriptions alone."""
    old = {"torch": "2.4.0", "numpy": "2.0.1"}
    assert [one.check for one in inspect(Environment("Windows", versions=old))] == ["numpy_2_with_an_old_torch"]
    assert inspect(Environment("Linux", versions=old)) == []
    l4 = [("NVIDIA L4", 89, "551.23")]
    found = {"version": "2.15.0", "cuda": "13.2", "codes": TURING.split()}
    [finding] = inspect(Environment("Windows", cards=l4, found=found))
    assert finding.todo[-1].endswith("torch==2.14.0 torchvision --index-url https://download.pytorch.org/whl/cu126")
    [finding] = inspect(Environment("Windows", cards=[(*l4[0][:2], "580.88")], found=found, hidden=True))
    assert finding.todo == ["set CUDA_VISIBLE_DEVICES=", "# in PowerShell: Remove-Item Env:CUDA_VISIBLE_DEVICES"]
    [finding] = inspect(Environment("Windows", cards=[(*l4[0][:2], "580.88")], found=found))
    assert finding.todo == ["nvidia-smi", "# restart the computer"]
    [finding] = inspect(Environment("Windows", found=found, nvcc="12.4"))
    assert not any("export" in line for line in finding.todo)
    [finding] = inspect(Environment("Windows", shadows={"torch": r"C:\work\torch.py"}))
    assert finding.todo == [r"move C:\work\torch.py C:\work\my_torch.py"]
    [finding] = inspect(Environment("Darwin", compiler="clang++", compiler_there=False))
    assert finding.todo == ["xcode-select --install"]


def findings_of_every_check() -> list:
    """Findings on descriptions, every one that names a page of its own among them."""
    cards, cuda = [("NVIDIA L4", 89, "580.1")], {"version": "2.15.0", "cuda": "13.2", "codes": ["sm_75"]}
    rows = [
        Environment(error=text) for text in ("DLL load failed", "iJIT_NotifyEvent", "libcudnn.so.9: cannot open shared")
    ]
    rows += [
        Environment(error=text)
        for text in ("undefined symbol: _ZN3c10", "OMP: Error #15", "libcudnn.so.9: cannot open shared object")
    ]
    rows += [Environment(present=False), Environment(shadows={"torch": "torch.py"}), Environment(openmp=["a", "b"])]
    rows += [Environment(versions={"torch": "2.2.0", "numpy": "2.0.0", "torchvision": "0.20.0"})]
    rows += [
        Environment(cards=cards, found=found) for found in ({"version": "2.13.0"}, cuda, cuda | {"codes": ["sm_90"]})
    ]
    rows += [
        Environment(cards=[(*cards[0][:2], "550.1")], found=cuda | {"codes": ["sm_86"]}),
        Environment(on_bus=True, found=cuda),
    ]
    rows += [Environment(cards=cards, found=cuda, hidden=True), Environment(smi="mismatch", found=cuda)]
    rows += [
        Environment(found=cuda, nvcc="none"),
        Environment(found=cuda, nvcc="12.4"),
        Environment(compiler_there=False),
    ]
    rows += [Environment(error="undefined symbol: __nvJitLinkComplete", clashes=["libcudart.so"])]
    return [finding for row in rows for finding in inspect(row)]


def test_pages_exist_that_are_named_and_so_do_their_anchors():
    found = findings_of_every_check()
    assert {finding.check for finding in found} == {check.__name__ for check in tool.CHECKS}
    for address in {finding.page for finding in found if finding.page}:
        slug, _, anchor = address.partition("/#")
        page = (DOCS / "pitfalls" / f"{slug.rstrip('/')}.md").read_text(encoding="utf-8")
        headings = re.findall(r"^#+ (.+)$", page, re.M)
        assert not anchor or anchor in {slugify(heading, "-") for heading in headings}, address


def test_the_page_lists_every_check():
    page = (DOCS / "environment.md").read_text(encoding="utf-8")
    listed = dict.fromkeys(re.findall(r"^\| `(\w+)` \|", page, re.M))
    assert list(listed) == [check.__name__ for check in tool.CHECKS]


def test_the_download_runs_and_has_the_address_of_the_guide(machine):
    text = machine.script.read_text()
    assert text.count('\nGUIDE = "') == 1
    a_card_and_a_cpu_build(machine)
    machine.script.write_text(text.replace('GUIDE = "', 'GUIDE = "https://guide.example/'))
    assert "    https://guide.example/pitfalls/torch-not-compiled-with-cuda/" in machine.run()[1]


def test_the_script_is_short():
    assert len(SCRIPT.read_text(encoding="utf-8").splitlines()) <= LONGEST
