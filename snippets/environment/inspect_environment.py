"""Look at an installation of PyTorch: what is wrong, and what to type.

python inspect_environment.py             # beside your program
python inspect_environment.py FOLDER      # the folder of your program

Needs Python 3.8 and nothing else, not even torch. Only a child process imports torch.
"""

from __future__ import annotations

import sys

if __name__ == "__main__" and not getattr(sys.flags, "safe_path", False):
    sys.path.pop(0)  # a file named types.py beside this one must not stop it

import glob
import json
import os
import platform
import re
import shutil
import subprocess
from dataclasses import dataclass, field
from importlib import metadata
from importlib.machinery import PathFinder

GUIDE = ""  # stands before the addresses of pages
INDEX = "https://download.pytorch.org/whl/"

# Oldest driver for a major version of CUDA, read on 27 November 2026:
# https://docs.nvidia.com/deploy/cuda-compatibility/minor-version-compatibility.html
OLDEST_DRIVER = {11: 450, 12: 525, 13: 580}

# Index: what to install from it, its CUDA, the code for x86-64 and for ARM. From
# torch/cuda/__init__.py of 2.13 and 2.15; that 2.14 is the last for cu126:
# github.com/pytorch/pytorch/issues/190385; that cu129 is for Linux: .../pull/186015.
# Read on 27 November 2026.
TURING = [75, 80, 86, 90, 100, 120]
BUILDS = {
    "cu130": ("torch", 13, TURING, [80, 90, 100, 110, 120]),
    "cu129": ("torch==2.13.0", 12, TURING, [80, 90, 100, 120]),
    "cu126": ("torch==2.14.0", 12, [50, 60, 70, 75, 80, 86, 90], [80, 90]),
}
JETSON = {53, 62, 72, 87, 101}  # DEVICE_REQUIREMENT in torch/cuda/__init__.py
NO_BUILD = "# none of the builds that this script knows has code for every card here"

# torchvision 0.15 is for torch 2.0, and so on to 0.28 for 2.13. From 0.29.1 on its
# wheels ask for torch>=2.14. Read in the README and the metadata of 0.29.2 and 0.28.0.
TORCHVISION = {(2, minor): (0, minor + 15) for minor in range(14)}

# What import torch says: a pattern, what it means, what to type ("": install torch
# again), the page. Sources: torch/__init__.py for Windows,
# github.com/pytorch/pytorch/issues/123097 for MKL, .../issues/131312 and /134929 for
# nvJitLink. Read on 27 November 2026.
ONE_PLACE = "# install what brings it from one place: all by pip, or all by conda"
REDIST = "# install https://aka.ms/vc14/vc_redist.x64.exe and restart"
NEWER = "# use a newer system or a container; in conda: conda install libstdcxx-ng"
MKL = "MKL 2024.1 or later, with a torch that needs an older one"
MAC = "parts of different builds, or a macOS that is too old for this one"
MEMORY = "# give it more memory: the system kills programs that take too much"
DLL = r"WinError (126|127|193|1114)|DLL load failed"
OF_CUDA = r"undefined symbol: \w*(nvJitLink|cu(blas|sparse|dnn|fft|solver)|nccl)"
MISSING = r"lib(cu\w+|nv\w+|nccl|torch\w*|c10\w*)\.so[.\d]*: cannot open shared object"
SYMBOL, LIBRARY = "undefined-symbol/", "import-torch-wrong-shared-library/"
SAID = [
    (DLL, "Windows cannot load a DLL of torch", REDIST, "dll-load-failed/"),
    (r"iJIT_(Notify|IsProf)", MKL, 'conda install "mkl<2024.1"', LIBRARY),
    (OF_CUDA, "libraries of CUDA from two installations", "", LIBRARY),
    (r"OMP: Error #15", "two OpenMP runtimes", ONE_PLACE, "openmp-duplicate/"),
    (MISSING, "a library that torch needs is missing", "", LIBRARY),
    (
        r"GLIBC(XX)?_[\d.]+. not found",
        "the system is too old for this torch",
        NEWER,
        "",
    ),
    (r"undefined symbol", "parts of different builds", "", SYMBOL),
    (r"Symbol not found", MAC, "", SYMBOL),
    (r"ended with -9$", "the system killed the import", MEMORY, ""),
    (r"was stopped after", "import torch takes too long", "# try once more", ""),
    (r"", "import torch fails", "", ""),
]
CUDA_LIBRARY = re.compile(
    r"lib(cudart|cublas|cudnn|cufft|cusolver|cusparse|nvJitLink|nvrtc|nccl)\w*\.so"
)

PROBE = """
import json, sys
import torch
version, core = getattr(torch, "version", None), getattr(torch, "_C", None)
found = {name: getattr(version, name, None) for name in ("cuda", "hip", "xpu")}
found["version"] = getattr(torch, "__version__", None)
flags = getattr(core, "_cuda_getArchFlags", None)
found["codes"] = (flags() or "").split() if flags else []
found["available"] = hasattr(torch, "cuda") and torch.cuda.is_available()
try:
    with open("/proc/self/maps") as maps:
        found["loaded"] = sorted({line.split()[-1] for line in maps if ".so" in line})
except OSError:
    pass
print("\\nfound:" + json.dumps(found))
"""


@dataclass
class Finding:
    """What was seen, what to type, the page; `only` says for what it matters."""

    seen: str
    todo: list[str]
    page: str = ""
    only: str = ""
    check: str = ""

    def __str__(self) -> str:
        only = f" (only for {self.only})" if self.only else ""
        lines = [f"{self.check}: {self.seen}{only}"]
        lines += [f"    {'' if line[0] == '#' else '$ '}{line}" for line in self.todo]
        lines += [f"    {GUIDE}pitfalls/{self.page}"] if self.page else []
        return "\n".join(lines)


@dataclass
class Environment:
    """What is known of a machine; each default is of one where nothing is wrong."""

    system: str = "Linux"
    machine: str = "x86_64"
    pip: str = "python -m pip"
    target: str = ""  # an option for uv
    first: str = ""  # what to type before pip can be used
    conda: bool = False  # torch is a package of conda
    tags: dict = field(default_factory=dict)  # cu126 and the like, by version.py
    versions: dict = field(default_factory=dict)  # of packages, by their metadata
    requires: dict = field(default_factory=dict)  # of packages: what they ask of torch
    present: bool = True  # a torch is found
    found: dict = field(default_factory=dict)  # by a child that imported torch
    error: str = ""  # that ended the import
    said: str = ""  # warnings at the import
    shadows: dict = field(default_factory=dict)  # files named as modules, by name
    elsewhere: list = field(default_factory=list)  # other Pythons that have torch
    pip_elsewhere: str = ""  # where the command pip installs, if that is elsewhere
    cards: list = field(default_factory=list)  # name, capability such as 86, driver
    smi: str = ""  # what nvidia-smi said if it failed
    on_bus: bool = False  # an NVIDIA card is plugged in
    hidden: bool = False  # CUDA_VISIBLE_DEVICES hides all cards
    clashes: list = field(default_factory=list)  # LD_LIBRARY_PATH and wheels have it
    openmp: list = field(default_factory=list)  # copies of Intel's runtime
    compiler: str = "g++"  # the C++ compiler that torch.compile calls
    compiler_there: bool = True
    cuda_home: str = ""  # CUDA_HOME or CUDA_PATH
    nvcc: str = ""  # "none" where cuda_home has none, else its version

    @property
    def cuda(self) -> str:
        """The CUDA version of the build: of the import, else of torch/version.py."""
        return self.found.get("cuda") or ""

    @property
    def vendor(self) -> str:
        return self.cuda or self.found.get("hip") or self.found.get("xpu") or ""

    def tag(self, name: str) -> str:
        return self.tags.get(name) or build_tag(self.versions.get(name, ""))

    def install(self, *what: str, verb: str = "install") -> str:
        return " ".join([f"{self.pip} {verb}{self.target}", *filter(None, what)])

    def pinned(self) -> str:
        """Name the installed torch as arguments for pip, with its index."""
        version = self.versions.get("torch", "")
        place, pre = index_of(version, build_tag(version))
        named = f"torch=={version}" if version else "torch"
        return named + f"{pre} --extra-index-url {place}" * bool(build_tag(version))

    def again(self) -> str:
        """Say how to install the same torch once more."""
        if self.conda:
            return "conda install --force-reinstall pytorch"
        return self.install("--force-reinstall", self.pinned())

    def clear(self, *names: str) -> list[str]:
        """Say how to remove variables from the environment of a shell."""
        if self.system != "Windows":
            return [f"unset {' '.join(names)}"]
        shell = ",".join(f"Env:{name}" for name in names)
        commands = [f"set {name}=" for name in names]
        return [*commands, f"# in PowerShell: Remove-Item {shell}"]


def quoted(path: str) -> str:
    return f'"{path}"' if " " in path else path


def numbers(version) -> tuple:
    """Return 2.13.0+cpu as (2, 13, 0), and nothing as ()."""
    found = re.match(r"\d+(\.\d+)*", version or "")
    return tuple(int(part) for part in found[0].split(".")) if found else ()


def build_tag(version: str) -> str:
    """Return cu126 of 2.14.0+cu126; "" for a version that names no index."""
    tag = version.partition("+")[2]
    return tag if re.fullmatch(r"cpu|cu\d+|rocm[\d.]+|xpu", tag) else ""


def index_of(version: str, tag: str) -> tuple[str, str]:
    """Return the index of a build, and what else pip needs for a nightly one."""
    nightly = "dev" in version
    return f"{INDEX}{'nightly/' * nightly}{tag}", " --pre" * nightly


def satisfies(version: str, wanted: str) -> bool:
    """Hold a version against >=2.14.0 and the like; of ==2.13.0 the patch is free."""
    own = numbers(version)
    for sign, other in re.findall(r"([<>=!~]=?=?)\s*([\d.]+)", wanted):
        limit = numbers(other)
        if sign == "==" and own[: len(limit[:2])] != limit[:2]:
            return False
        if (sign in (">=", "~=") and own < limit) or (sign == "<" and own >= limit):
            return False
    return True


def serves(code: str, card: int, cuda: tuple) -> bool:
    """Say whether a card runs code such as sm_86, by torch's rule, or PTX."""
    number = int(re.sub(r"\D", "", code))
    if (code.startswith("compute") and number <= card) or {number, card} == {101, 110}:
        return True
    unified = cuda >= (13, 2) and card in (72, 87) and number not in JETSON
    if number != card and (number in JETSON or card in JETSON) and not unified:
        return False
    return number // 10 == card // 10 and number <= card


def build_for(env: Environment, rules=(all, any)) -> list[str]:
    """Say how to install a build for the cards, if there is one for their driver."""
    arm, driver = env.machine in ("aarch64", "arm64"), numbers(env.cards[0][2])
    cards = [capability for _, capability, _ in env.cards]
    if {53, 62, 72, 87} & {*cards} or "(nvgpu)" in env.cards[0][0]:
        return ["# a Jetson: install the torch that NVIDIA builds for its JetPack"]
    if 0 in cards:
        late = driver < (OLDEST_DRIVER[12],)
        first = (
            f"# update the driver to {OLDEST_DRIVER[12]} or later, then run this again"
        )
        return [first if late else "# see https://pytorch.org/get-started/locally/"]
    for update, enough in [(late, rule) for late in (False, True) for rule in rules]:
        for index, (torch, cuda, *codes) in BUILDS.items():
            names = [f"sm_{code}" for code in codes[arm]]
            served = [any(serves(a, card, (cuda, 0)) for a in names) for card in cards]
            late = driver < (OLDEST_DRIVER[cuda],)
            there = index != "cu129" or env.system == "Linux"
            if enough(served) and late == update and there:
                first = f"# update the driver to {OLDEST_DRIVER[cuda]} or later, then"
                todo = [
                    env.install("-y torch torchvision", verb="uninstall"),
                    env.install(torch, f"torchvision --index-url {INDEX}{index}"),
                ]
                if env.conda:  # see github.com/conda-forge/pytorch-cpu-feedstock
                    package = f"pytorch-gpu cuda-version={cuda}"
                    todo = [f"conda install -c conda-forge {package}"]
                return [first] * update + todo
    return [NO_BUILD]


# The checks. Each yields findings and touches nothing but the description.


def no_torch(env: Environment):
    if env.present:
        return
    seen = "this Python has no torch"
    seen += f"; {', '.join(env.elsewhere)} has it" if env.elsewhere else ""
    todo = [f"{env.elsewhere[0]} YOUR_PROGRAM.py"] if env.elsewhere else []
    if env.pip_elsewhere:
        seen += f"; the command pip installs into {env.pip_elsewhere}"
    build = [one for one in env.cards and build_for(env) if " uninstall " not in one]
    if not any(" install " in one for one in build):
        build.append(env.install("torch"))
    yield Finding(seen, todo + build, "no-module-named-torch/")


def shadowed(env: Environment):
    """torch.py in the way of torch; others only if the import stumbled over them."""
    for name, path in env.shadows.items():
        met = path in env.error or re.search(f"(module|from) '{name}'", env.error)
        if met or (name == "torch" and not env.found.get("version")):
            move = "move" if env.system == "Windows" else "mv"
            folder, _, end = path.rpartition(name)
            todo = [f"{move} {quoted(path)} {quoted(f'{folder}my_{name}{end}')}"]
            if "PyTorch has loaded the `torch/_C` folder" in env.error:
                todo = ["# start your program in another folder than torch's source"]
            seen = f"{path} is imported in place of the module {name}"
            yield Finding(seen, todo, "module-torch-has-no-attribute/")


def import_fails(env: Environment):
    if not env.error or not env.present or [*shadowed(env)]:
        return
    last = (env.error.strip().splitlines() or [""])[-1]
    for pattern, meaning, todo, page in SAID:
        if match := re.search(pattern, env.error):
            if not [*library_path(env)]:
                line = last if match[0] in last else match[0]
                yield Finding(f"{meaning}: {line}", [todo or env.again()], page)
            return


def torchvision_of_another_torch(env: Environment):
    torch = env.versions.get("torch", "")
    for name in ("torchvision", "torchaudio") if torch else ():
        other, wanted = env.versions.get(name, ""), env.requires.get(name, "")
        belongs = TORCHVISION.get(numbers(torch)[:2]) if name == "torchvision" else None
        released = other and not re.search(r"dev|\da\d", torch + other)
        tags = [env.tag(one) for one in (name, "torch")]
        kinds = {re.sub(r"(cu\d\d|rocm).*", r"\1", tag) for tag in tags}  # cu12, cpu
        todo = [env.install(name, env.pinned())]
        if other and wanted and not satisfies(torch, wanted):
            seen = f"{name} {other} asks for torch{wanted}; torch is {torch}"
        elif released and not wanted and belongs not in (None, numbers(other)[:2]):
            seen = f"{name} {other} is not for torch {torch}"
            fitting = f'"{name}=={belongs[0]}.{belongs[1]}.*"'
            todo = [env.install(fitting, env.pinned())]
        elif other and all(tags) and len(kinds) > 1:
            own, core = (one.partition("+")[0] for one in (other, torch))
            seen = f"builds differ: {name} {own}+{tags[0]}, torch {core}+{tags[1]}"
            place, pre = index_of(torch, tags[1])
            only_this = f"--force-reinstall --no-deps {name}=={own}{pre}"
            todo = [env.install(only_this, f"--index-url {place}")]
        else:
            continue
        if env.conda:
            first = env.install(f"-y {name}", verb="uninstall")
            todo = [first, f"conda install -c conda-forge {name}"]
        yield Finding(seen, todo, "torchvision-version-mismatch/")


def numpy_2_with_an_old_torch(env: Environment):
    """2.3 was the first for NumPy 2 (pytorch#132179), on Windows 2.4.1 (#131668)."""
    torch, numpy = (numbers(env.versions.get(name)) for name in ("torch", "numpy"))
    first = (2, 4, 1) if env.system == "Windows" else (2, 3)
    old = torch and numpy >= (2,) and torch < first
    if old or re.search("using NumPy 1|_ARRAY_API not found", env.said):
        seen = f"NumPy {env.versions.get('numpy')}, and torch was built for NumPy 1"
        todo = [env.install('"numpy<2"'), "# or a newer torch"]
        if env.conda:
            todo[0] = 'conda install "numpy<2"'
        yield Finding(seen, todo, "numpy2-incompatible/")


def cpu_build(env: Environment):
    built = env.found.get("version") and not env.vendor
    if env.cards and built and not [*shadowed(env)]:
        seen = f"{env.cards[0][0]} is there, and torch is a build for the CPU"
        todo = build_for(env)
        if todo != [NO_BUILD]:  # else that build is the right one
            yield Finding(seen, todo, "torch-not-compiled-with-cuda/")


def driver_too_old(env: Environment):
    if env.cuda and env.cards and not env.found.get("available"):
        oldest, driver = OLDEST_DRIVER.get(numbers(env.cuda)[0], 0), env.cards[0][2]
        no_code = any(not one.only for one in no_code_for_the_card(env))
        if numbers(driver) < (oldest,) and not no_code:  # that build is no use here
            seen = f"driver {driver}; CUDA {env.cuda} needs {oldest} or later"
            update, rest = f"# update the driver to {oldest} or later", build_for(env)
            if "update" in rest[0] or rest == [NO_BUILD]:
                rest = [update]
            elif rest[0][0] != "#":
                rest.insert(0, f"{update}, or:")
            yield Finding(seen, rest, "driver-too-old/")


def no_code_for_the_card(env: Environment):
    codes, cuda = env.found.get("codes") or [], numbers(env.cuda)
    known = [card for card in env.cards if card[1] and codes and env.cuda]
    idle = [c for c in known if not any(serves(code, c[1], cuda) for code in codes)]
    for name, capability, _ in idle[:1]:
        seen = f"{name} is sm_{capability}; the build has {' '.join(codes)}"
        only = "programs that use this card" if len(idle) < len(env.cards) else ""
        page = "cuda-arch-not-supported/"
        todo = build_for(env, [all] if only else (all, any))  # keep what works now
        yield Finding(seen, todo, page, only)


def driver_fails(env: Environment):
    if not env.cuda or env.found.get("available") or not env.found.get("version"):
        return
    page = "cuda-unknown-error-init/"
    restart = "sudo reboot" if env.system == "Linux" else "# restart the computer"
    if "mismatch" in env.smi:
        yield Finding(env.smi, [restart], f"{page}#restart")
    elif env.on_bus and not env.cards:
        seen = "an NVIDIA card is plugged in, and nvidia-smi lists none"
        todo = ["# install its driver and restart; in a container:"]
        yield Finding(seen, [*todo, "docker run --gpus all IMAGE"], "no-nvidia-driver/")
    elif env.cards and env.hidden:
        seen = "CUDA_VISIBLE_DEVICES hides all cards"
        todo = env.clear("CUDA_VISIBLE_DEVICES")
        yield Finding(seen, todo, f"{page}#name-a-card-that-is-there")
    elif env.cards and not [*driver_too_old(env), *no_code_for_the_card(env)]:
        said = re.search(r"CUDA initialization: (.*)", env.said)
        why = said[1] if said else "it gives no reason"
        seen = f"torch cannot use {env.cards[0][0]}: {why}"
        yield Finding(seen, ["nvidia-smi", restart], page)


def library_path(env: Environment):
    """Seen only if it broke the import, or if a library was loaded from there."""
    loaded, real = env.found.get("loaded", []), os.path.realpath
    broken = re.search(f"{OF_CUDA}|version .lib(nv|cu)", env.error)
    used = [one for one in env.clashes if broken or real(one) in loaded]
    if used and not [*shadowed(env)]:
        seen = f"LD_LIBRARY_PATH leads to {', '.join(used[:3])}, which torch has, too"
        only = "" if broken else "programs that fail in a library of CUDA"
        yield Finding(seen, env.clear("LD_LIBRARY_PATH"), LIBRARY, only)


def two_openmp_runtimes(env: Environment):
    if len(env.openmp) > 1:
        seen = f"{len(env.openmp)} copies of Intel's OpenMP: {', '.join(env.openmp)}"
        only = "programs that load both, which OMP: Error #15 stops"
        yield Finding(seen, [ONE_PLACE], "openmp-duplicate/", only)


def no_compiler(env: Environment):
    if env.present and not env.compiler_there:
        mac = env.system == "Darwin"
        todo = ["sudo apt install g++", "# or: sudo dnf install gcc-c++"]
        todo = ["xcode-select --install"] if mac else todo
        if env.compiler not in ("g++", "clang++"):
            todo = ["# install it, or take the one of the system:", *env.clear("CXX")]
        seen = f"no C++ compiler: {env.compiler}"
        yield Finding(seen, todo, "", "torch.compile, and extensions in C++")


def cuda_toolkit(env: Environment):
    only, page = "extensions in CUDA", "extension-build-cuda-toolkit/"
    if env.cuda and env.nvcc == "none":
        seen = f"CUDA_HOME is {env.cuda_home}, which has no bin/nvcc"
        yield Finding(seen, env.clear("CUDA_HOME", "CUDA_PATH"), page, only)
    elif env.cuda and env.nvcc and numbers(env.nvcc)[0] != numbers(env.cuda)[0]:
        seen = f"nvcc is of CUDA {env.nvcc}, and torch of CUDA {env.cuda}"
        todo = [f"# install the toolkit of CUDA {env.cuda}; CUDA_HOME has to name it:"]
        if env.system == "Linux":
            todo.append(f"export CUDA_HOME=/usr/local/cuda-{env.cuda}")
        yield Finding(seen, todo, page, only)


CHECKS = [
    no_torch,
    shadowed,
    import_fails,
    torchvision_of_another_torch,
    numpy_2_with_an_old_torch,
    cpu_build,
    driver_too_old,
    no_code_for_the_card,
    driver_fails,
    library_path,
    two_openmp_runtimes,
    no_compiler,
    cuda_toolkit,
]


def inspect(env: Environment) -> list[Finding]:
    found = []
    for check in CHECKS:
        for finding in check(env):
            finding.check = check.__name__
            if env.first and any(line.startswith(env.pip) for line in finding.todo):
                finding.todo.insert(0, env.first)
            found.append(finding)
    return found


# What the checks look at. Programs that are asked run as child processes.


def ask(command: list, seconds: float = 30, **options) -> tuple[int, str, str]:
    """Run a program; return its exit code, -1 if it did not run, and its output."""
    options.update(capture_output=True, text=True, errors="replace")
    try:
        done = subprocess.run(command, timeout=seconds, **options)
    except subprocess.TimeoutExpired:
        return -1, "", f"{command[0]} was stopped after {seconds} s"
    except OSError as error:
        return -1, "", str(error)
    return done.returncode, done.stdout, done.stderr


def try_import(folder: str, seconds: float = 180) -> tuple[dict, str, str]:
    """Import torch in a child; return what it tells, its error, its warnings."""
    code, out, said = ask([sys.executable, "-c", PROBE], seconds, cwd=folder)
    if told := re.search(r"^found:(.*)", out, re.M):
        return json.loads(told[1]), "", said
    return {}, said.strip() or f"the process ended with {code}", ""


def installed(*names: str) -> tuple[dict, dict, dict]:
    """Return of packages the versions, what they ask of torch, and their builds."""
    versions, requires, tags = {}, {}, {}
    for name in names:
        try:
            package = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue
        versions[name] = package.version
        file = of_the_file(package.locate_file(f"{name}/version.py"))
        tags[name] = build_tag(file.get("__version__", ""))
        for line in package.requires or []:
            if asked := re.match(r"torch\s*\(?\s*([<>=!~][^;)]*)", line):
                requires[name] = asked[1].strip().replace(" ", "")
    return versions, requires, tags


def of_the_file(path) -> dict:
    """Read a package's version.py without running it: its version, CUDA, ROCm, XPU."""
    try:
        with open(path, encoding="utf-8") as file:
            text = file.read()
    except OSError:
        return {}
    names = r"^(__version__|cuda|hip|xpu)\b"
    return dict(re.findall(rf"{names}[^=\n]*= *['\"]([^'\"]+)", text, re.M))


def shadows_in(folder: str) -> dict:
    """Return the files of a folder that are named as modules that torch needs."""
    found = {}
    for name in {"torch", "numpy", *getattr(sys, "stdlib_module_names", ())}:
        path = os.path.join(folder, name)
        if os.path.isfile(os.path.join(path, "__init__.py")):
            found[name] = path
        if os.path.isfile(f"{path}.py"):
            found[name] = f"{path}.py"
    return found


def nvidia_cards() -> tuple[list, str]:
    """Ask nvidia-smi for name, capability and driver of each card."""
    for fields in ("name,compute_cap,driver_version", "name,name,driver_version"):
        query = [f"--query-gpu={fields}", "--format=csv,noheader"]
        code, out, error = ask(["nvidia-smi", *query])
        if code == 0:
            rows = re.findall(r"^(.*), (?:(\d+)\.(\d)|.*), (.*)$", out, re.M)
            return [(name, int(a + b or 0), driver) for name, a, b, driver in rows], ""
    return [], (out or error).strip()


def all_hidden(cards: int) -> bool:
    """Say whether CUDA_VISIBLE_DEVICES begins with a card that does not exist."""
    value = os.environ.get("CUDA_VISIBLE_DEVICES")
    first = (value or "").partition(",")[0].strip()
    there = first.startswith(("GPU-", "MIG-")) or first in map(str, range(cards))
    return value is not None and not there


def card_on_bus() -> bool:
    """Look for a display of vendor 10de, which is NVIDIA; Linux lists them."""
    for vendor in glob.glob("/sys/bus/pci/devices/*/vendor"):
        with open(vendor) as one, open(vendor.replace("vendor", "class")) as two:
            if one.read().strip() == "0x10de" and two.read().startswith("0x03"):
                return True
    return False


def library_clashes(site: str) -> list:
    """Return libraries of CUDA in LD_LIBRARY_PATH that lie beside torch as well."""
    own = glob.glob(f"{site}/nvidia/*/lib/*.so*") + glob.glob(f"{site}/torch/lib/*.so*")
    found = []
    for folder in filter(None, os.environ.get("LD_LIBRARY_PATH", "").split(":")):
        for path in sorted(filter(CUDA_LIBRARY.search, own)):
            other = os.path.join(folder, os.path.basename(path))
            if os.path.exists(other) and not os.path.samefile(other, path):
                found.append(other)
    return found


def openmp_copies(site: str) -> list:
    """Return the copies of Intel's OpenMP runtime, one for each folder."""
    places = [f"{site}/*", f"{site}/*/lib", f"{site}/*.libs", f"{site}/*/.dylibs"]
    places += [f"{sys.prefix}/lib", f"{sys.prefix}/Library/bin"]
    files = [file for place in places for file in glob.glob(f"{place}/libiomp5*")]
    named = re.compile(r"libiomp5(md|-\w+)?\.(so|dll|dy)")
    return sorted({os.path.realpath(file) for file in files if named.search(file)})


def other_pythons() -> list:
    """Return the Pythons of PATH and of active environments that have a torch."""
    names = [shutil.which(name) for name in ("python", "python3")]
    for active in filter(None, map(os.environ.get, ("VIRTUAL_ENV", "CONDA_PREFIX"))):
        names += [f"{active}/bin/python", f"{active}/python.exe"]
    code = "import sys, importlib.util as u; print(sys.prefix, u.find_spec('torch'))"
    found = {}
    for path in filter(None, dict.fromkeys(names)):
        prefix, _, spec = ask([path, "-I", "-c", code])[1].partition(" ")
        if "origin='" in spec and prefix != sys.prefix:
            found.setdefault(prefix, path)
    return list(found.values())


def toolkit() -> tuple[str, str]:
    """Return CUDA_HOME and the version of its nvcc, or of the nvcc of PATH."""
    home = os.environ.get("CUDA_HOME") or os.environ.get("CUDA_PATH") or ""
    nvcc = shutil.which("nvcc", path=os.path.join(home, "bin") if home else None)
    if not nvcc:
        return home, "none" if home else ""
    told = re.search(r"release (\d+\.\d+)", ask([nvcc, "--version"])[1])
    return home, told[1] if told else ""


def look(folder: str) -> Environment:
    """Describe this machine, and this Python for a program in `folder`."""
    env = Environment(platform.system(), platform.machine())
    spec = PathFinder.find_spec("torch")
    env.present = bool(spec and spec.origin)
    env.found, env.error, env.said = try_import(folder)
    env.present |= bool(env.found.get("version"))
    names = ("torch", "torchvision", "torchaudio", "numpy")
    env.versions, env.requires, tags = installed(*names)
    if env.machine in (
        "x86_64",
        "AMD64",
    ):  # PyPI's version names no build, its file does
        env.tags = tags
    env.conda = bool(glob.glob(f"{sys.prefix}/conda-meta/pytorch-[0-9]*.json"))
    python = quoted(sys.executable)
    env.pip = f"{python} -m pip"
    if not PathFinder.find_spec("pip"):
        env.first = f"{python} -m ensurepip"
        if shutil.which("uv"):
            env.first, env.pip, env.target = "", "uv pip", f" --python {python}"
    env.shadows = shadows_in(folder)
    if spec and spec.origin:
        if os.path.basename(spec.origin) == "torch.py":
            env.shadows["torch"] = spec.origin
        torch = os.path.dirname(spec.origin)
        file = os.path.join(torch, "version.py")
        env.found = {**of_the_file(file), **env.found}
        env.clashes = library_clashes(os.path.dirname(torch))
        env.openmp = openmp_copies(os.path.dirname(torch))
    else:
        env.elsewhere = other_pythons()
        of_pip = re.search(r" from (.*)[/\\]pip ", ask(["pip", "--version"])[1])
        env.pip_elsewhere = of_pip[1] if of_pip and of_pip[1] not in sys.path else ""
    env.cards, env.smi = nvidia_cards()
    env.on_bus = env.system == "Linux" and card_on_bus()
    env.hidden = all_hidden(len(env.cards))
    env.compiler = os.environ.get("CXX") or ("g++", "clang++")[env.system == "Darwin"]
    windows = env.system == "Windows"  # finds its compiler without PATH
    path = shutil.which(env.compiler.split()[0])
    env.compiler_there = windows or bool(path)
    if path == "/usr/bin/clang++" and env.system == "Darwin":  # there without tools
        env.compiler_there = ask(["xcode-select", "-p"])[0] == 0
    env.cuda_home, env.nvcc = toolkit()
    return env


def main() -> int:
    here = os.path.dirname(os.path.abspath(__file__))
    env = look(os.path.realpath(sys.argv[1] if len(sys.argv) > 1 else here))
    findings = inspect(env)
    print(f"Python {platform.python_version()}: {sys.executable}")
    build = f"for {env.vendor}" if env.vendor else "no CUDA, ROCm or XPU"
    print(f"torch {env.versions.get('torch', 'without metadata')}, build: {build}")
    for name, capability, driver in env.cards:
        print(f"{name}, sm_{capability or ' unknown'}, driver {driver}")
    for finding in findings:
        print(f"\n{finding}")
    print(f"\nfindings: {len(findings)}")
    return int(any(not finding.only for finding in findings))


# The copy to download ends with a call of main(): see guide/downloads.py.
