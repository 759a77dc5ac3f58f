from inspect_environment import Environment, inspect

CUDA_13 = {"version": "2.15.0+cu132", "cuda": "13.2", "codes": ["sm_80", "sm_90"]}
A100 = [("NVIDIA A100-SXM4-40GB", 80, "580.65.06")]
UNKNOWN = "CUDA initialization: CUDA unknown error"

machines = {
    "CUDA_VISIBLE_DEVICES=3, one card": Environment(
        cards=A100, found=CUDA_13, hidden=True
    ),
    "a driver of which half was updated": Environment(
        smi="Failed to initialize NVML: Driver/library version mismatch",
        found=CUDA_13,
    ),
    "a laptop that slept": Environment(cards=A100, found=CUDA_13, said=UNKNOWN),
}
for name, machine in machines.items():
    print(f"== {name}")
    for finding in inspect(machine):
        print(finding)

# Proof: each is reported by the check for drivers alone
for machine in machines.values():
    assert [finding.check for finding in inspect(machine)] == ["driver_fails"]
