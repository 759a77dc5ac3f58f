from inspect_environment import Environment, inspect

PLACE = "/srv/venv/lib/python3.12/site-packages"
JIT = "undefined symbol: __nvJitLinkComplete_12_4, version libnvJitLink.so.12"

machines = {
    "another CUDA in LD_LIBRARY_PATH": Environment(
        versions={"torch": "2.5.1+cu124"},
        error=f"ImportError: {PLACE}/nvidia/cusparse/lib/libcusparse.so.12: {JIT}",
        clashes=["/usr/local/cuda-12.2/lib64/libnvJitLink.so.12"],
    ),
    "MKL 2024.1 under conda's torch": Environment(
        conda=True,
        error="ImportError: libtorch_cpu.so: undefined symbol: iJIT_NotifyEvent",
    ),
    "a wheel of NVIDIA is missing": Environment(
        versions={"torch": "2.13.0+cu126"},
        error="ImportError: libcudnn.so.9: cannot open shared object file",
    ),
}
for name, machine in machines.items():
    print(f"== {name}")
    for finding in inspect(machine):
        print(finding)

# Proof: each is reported by one check
reported = [[finding.check for finding in inspect(one)] for one in machines.values()]
assert reported == [["library_path"], ["import_fails"], ["import_fails"]]
