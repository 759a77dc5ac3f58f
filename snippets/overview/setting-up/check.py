import subprocess
import sys

import torch

OLDEST_DRIVER = {"12": 525, "13": 580}  # on Linux, for each major version of CUDA


def nvidia_cards():
    """Ask the driver, not torch, for each card's name, driver and capability."""
    fields = "--query-gpu=name,driver_version,compute_cap"
    command = ["nvidia-smi", fields, "--format=csv,noheader"]
    try:
        told = subprocess.run(command, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return []
    return [line.split(", ") for line in told.stdout.splitlines()]


def fit(driver, capability, cuda, codes):
    """Say whether a build for this CUDA, with code such as sm_86, serves a card."""
    if not cuda:
        return "does not fit: the build is not for CUDA"
    oldest = OLDEST_DRIVER.get(cuda.split(".")[0], 0)
    if int(driver.split(".")[0]) < oldest:
        return f"does not fit: CUDA {cuda} needs driver {oldest} or later"
    if not codes:  # torch 2.11, where no GPU can be used
        return "unknown: this build does not list its code here"
    major, minor = (int(part) for part in capability.split("."))
    for code in sorted(codes, reverse=True):
        number = int("".join(filter(str.isdigit, code)))
        if number // 10 == major and number % 10 <= minor:
            return f"fits: runs {code}"
    return f"does not fit: no code for {capability} in {' '.join(codes)}"


if __name__ == "__main__":
    build = torch.version.cuda or torch.version.hip or torch.version.xpu
    print("torch:", torch.__version__.partition("+")[0])
    print("made for CUDA, ROCm or XPU:", build or "no")
    cards = nvidia_cards()
    print("NVIDIA cards that the driver lists:", len(cards))
    for name, driver, capability in cards:
        state = fit(driver, capability, torch.version.cuda, torch.cuda.get_arch_list())
        print(f"{name}, {capability}, driver {driver}: {state}")

    # Compute and differentiate: that a device has a name proves less
    found = torch.accelerator.current_accelerator(check_available=True) or "cpu"
    device = torch.device(sys.argv[1] if len(sys.argv) > 1 else found)
    weights = torch.eye(64, device=device, requires_grad=True)
    loss = (torch.ones(8, 64, device=device) @ weights).square().mean()
    loss.backward()
    print("computed on:", loss.device.type, "| loss:", loss.item())
    torch.testing.assert_close(weights.grad.cpu(), torch.full((64, 64), 2 / 64))

# Proof: "fits" is torch's own rule, except for Jetson boards; and the other answers
rule = torch.cuda.DEVICE_REQUIREMENT
jetson = {53, 62, 72, 87, 101}
for code in rule.keys() - jetson:
    for card in rule.keys() - jetson:
        told = fit("580.65", f"{card // 10}.{card % 10}", "13.0", [f"sm_{code}"])
        assert told.startswith("fits") == (card in rule[code]), (code, card)
assert fit("575.51", "8.9", "13.0", ["sm_86"]).endswith("needs driver 580 or later")
assert fit("580.65", "8.9", None, []).endswith("not for CUDA")
assert fit("580.65", "8.9", "13.0", []).startswith("unknown")
