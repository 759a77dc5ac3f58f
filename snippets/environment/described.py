from inspect_environment import Environment, inspect

TURING = ["sm_75", "sm_80", "sm_86", "sm_90", "sm_100", "sm_120"]
MAXWELL = ["sm_50", "sm_60", "sm_70", "sm_75", "sm_80", "sm_86", "sm_90"]
CUDA_12 = {"version": "2.13.0+cu126", "cuda": "12.6", "codes": MAXWELL}
CUDA_13 = {"version": "2.15.0+cu132", "cuda": "13.2", "codes": TURING}
NO_CUDNN = "ImportError: libcudnn.so.9: cannot open shared object file"

machines = {
    "RTX 5090, torch for CUDA 12.6": Environment(
        cards=[("NVIDIA GeForce RTX 5090", 120, "580.65.06")], found=CUDA_12
    ),
    "V100, torch for CUDA 13.2": Environment(
        cards=[("Tesla V100-SXM2-32GB", 70, "580.65.06")], found=CUDA_13
    ),
    "L4, its driver too old": Environment(
        cards=[("NVIDIA L4", 89, "550.54.14")], found=CUDA_13
    ),
    "torchvision of another release": Environment(
        versions={"torch": "2.13.0+cpu", "torchvision": "0.20.0"},
        requires={"torchvision": "==2.5.0"},
    ),
    "torch.py beside the program": Environment(
        shadows={"torch": "/home/ana/pets/torch.py"}
    ),
    "a library that is missing": Environment(
        versions={"torch": "2.13.0+cu126"}, error=NO_CUDNN
    ),
    "nothing wrong": Environment(),
}
for name, machine in machines.items():
    print(f"== {name}")
    for finding in inspect(machine):
        print(finding)

# Proof: each is reported by its check alone, and what is whole by none
reported = [[finding.check for finding in inspect(one)] for one in machines.values()]
expected = ["no_code_for_the_card"] * 2 + ["driver_too_old"]
expected += ["torchvision_of_another_torch", "shadowed", "import_fails"]
assert reported == [[check] for check in expected] + [[]]
