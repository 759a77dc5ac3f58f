import re

INDEX = "https://download.pytorch.org/whl/"
BUILDS = {  # index: a torch that it has, the oldest driver, its code on x86-64
    "cu130": ("2.14.0", 580, [75, 80, 86, 90, 100, 120]),
    "cu126": ("2.14.0", 525, [50, 60, 70, 75, 80, 86, 90]),
    "cu129": ("2.13.0", 525, [75, 80, 86, 90, 100, 120]),  # for Linux only
}


def install_for(warning, driver):
    """Say what to type for the card that a warning names, and for its driver."""
    found = re.search(r"capability (?:\(CC\) |sm_)?(\d+)\.?(\d)\b", warning)
    card = int(found[1] + found[2])  # 86, from sm_86 or from 8.6
    for index, (version, oldest, codes) in BUILDS.items():
        runs = [code for code in codes if code // 10 == card // 10 and code <= card]
        if runs and driver >= oldest:
            return (
                f"pip install torch=={version} torchvision --index-url {INDEX}{index}"
            )
    return "none of these builds"


for warning, driver in [
    ("NVIDIA GeForce RTX 5090 with CUDA capability sm_120", 580),
    ("NVIDIA GeForce RTX 5090 with CUDA capability sm_120", 570),
    ("Tesla P100-PCIE-16GB with CUDA capability sm_60", 580),
    ("NVIDIA RTX A6000 with CUDA capability sm_86", 535),
    ("Found GPU0 Tesla K40c which is of cuda capability 3.5", 470),
]:
    print(f"{warning}, driver {driver}:")
    print(f"    {install_for(warning, driver)}")

# Proof: torch's own lists and its rule lead to the same build
import torch

listed = torch.cuda.PYTORCH_RELEASES_CODE_CC
for index, (_, _, codes) in BUILDS.items():
    cuda = f"{index[2:4]}.{index[4:]}"
    assert {*codes} == listed.get(cuda, {"x86_64": {*codes}})["x86_64"]
rule = torch.cuda.DEVICE_REQUIREMENT
for card in (35, 52, 60, 61, 70, 75, 80, 86, 89, 90, 100, 103, 120, 121):
    for driver in (470, 525, 570, 580):
        fit = [
            f"torch=={version} torchvision --index-url {INDEX}{index}"
            for index, (version, oldest, codes) in BUILDS.items()
            if driver >= oldest and any(card in rule[code] for code in codes)
        ]
        for form in ("CUDA capability sm_{0}{1} is", "capability (CC) {0}.{1}."):
            said = install_for(form.format(*divmod(card, 10)), driver)
            assert said.endswith(fit[0] if fit else "none of these builds")
