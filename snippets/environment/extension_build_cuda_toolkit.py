from inspect_environment import Environment, inspect

torch = {"version": "2.13.0+cu126", "cuda": "12.6", "available": True}
machines = {
    "nvcc of Ubuntu 24.04": Environment(found=torch, nvcc="12.0"),
    "nvcc of another CUDA": Environment(found=torch, nvcc="11.5"),
    "an image without nvcc": Environment(
        found=torch, cuda_home="/usr/local/cuda", nvcc="none"
    ),
}
for name, machine in machines.items():
    print(f"== {name}")
    for finding in inspect(machine):
        print(finding)

# Proof: a minor version is no matter; another major one and no compiler are
checks = [[one.check for one in inspect(machine)] for machine in machines.values()]
assert checks == [[], ["cuda_toolkit"], ["cuda_toolkit"]]
