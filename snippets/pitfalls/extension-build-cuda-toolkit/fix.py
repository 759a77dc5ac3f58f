# Needs a CPU build of torch.
import glob
import os
import re
import subprocess
from pathlib import Path


def toolkits(places):
    """Find the toolkits that have a compiler, and the CUDA of each."""
    found = {}
    for place in sorted(one for pattern in places for one in glob.glob(pattern)):
        nvcc = os.path.join(place, "bin", "nvcc")
        if os.path.exists(nvcc):
            said = subprocess.run([nvcc, "--version"], capture_output=True, text=True)
            found[place] = re.search(r"release (\d+\.\d+)", said.stdout)[1]
    return found


def cuda_home(found, build):
    """Choose the toolkit of the build's version, else one of the same major."""
    same = [place for place, version in found.items() if version == build]
    major = build.split(".")[0] + "."
    near = [place for place, version in found.items() if version.startswith(major)]
    return next(iter(same + near), None)


# Stand-ins for what may lie on a machine; the last has no compiler
for place, version in {"cuda-11.8": "11.8", "cuda-12.4": "12.4", "env": None}.items():
    bin = Path("usr/local") / place / "bin"
    bin.mkdir(parents=True)
    if version:
        (bin / "nvcc").write_text(f"#!/bin/sh\necho tools, release {version}, V1\n")
        (bin / "nvcc").chmod(0o755)

found = toolkits(["usr/local/cuda*", "usr/local/env"])  # yours: "/usr/local/cuda*"
print(found)
for build in ["11.8", "12.6", "13.0"]:  # yours: torch.version.cuda
    print(f"torch for {build}: export CUDA_HOME={cuda_home(found, build)}")

# Proof: torch's own check takes what was chosen, and none of what was not
from unittest import mock

from torch.utils import cpp_extension


def accepted(place, build):
    with (
        mock.patch.multiple(cpp_extension, CUDA_HOME=place, logger=mock.Mock()),
        mock.patch("torch.version.cuda", build),
    ):
        try:
            cpp_extension._check_cuda_version("g++", "12.0")
        except (RuntimeError, FileNotFoundError):
            return False
    return True


os.environ["TORCH_DONT_CHECK_COMPILER_ABI"] = "1"
everything = glob.glob("usr/local/*")
assert len(everything) == 3
for build in ["11.8", "12.1", "12.4", "12.6", "13.0"]:
    good = {place for place in everything if accepted(place, build)}
    assert cuda_home(found, build) in (good or {None})
both = {"cuda": "12.4", "cuda-12.6": "12.6"}
assert cuda_home(both, "12.6") == "cuda-12.6"
assert cuda_home(both, "12.4") == "cuda"
