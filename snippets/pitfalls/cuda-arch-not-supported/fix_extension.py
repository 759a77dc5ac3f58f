import logging
import os
import re

logging.getLogger("torch.utils.cpp_extension").setLevel("ERROR")  # no toolkit needed
from torch.utils import cpp_extension

CARDS = {"V100": 70, "A100": 80, "RTX 3060": 86, "RTX 4090": 89, "RTX 5090": 120}


def flags_for(arch_list):
    """Let torch turn the variable into options for nvcc."""
    os.environ["TORCH_CUDA_ARCH_LIST"] = arch_list
    return " ".join(cpp_extension._get_cuda_arch_flags())


def runs_on(card, flags):
    """Say how a card runs what nvcc makes with these flags: as it is, or from PTX."""
    for made in (int(one) for one in re.findall(r"code=sm_(\d+)", flags)):
        if made // 10 == card // 10 and made <= card:
            return "code"
    ptx = (int(one) for one in re.findall(r"code=compute_(\d+)", flags))
    return "PTX" if any(made <= card for made in ptx) else "-"


print(f"{'TORCH_CUDA_ARCH_LIST':22}", *(f"{card:>8}" for card in CARDS))
for arch_list in ["8.9+PTX", "8.6", "8.0;8.6;12.0", "7.0;8.0;9.0+PTX"]:
    flags = flags_for(arch_list)
    print(f"{arch_list:22}", *(f"{runs_on(card, flags):>8}" for card in CARDS.values()))
print(f"\nnvcc {flags_for('8.6;12.0')}")

# Proof: by hand, from NVIDIA's rules for binaries and for PTX
expected = {
    "8.9+PTX": "- - - code PTX",
    "8.6": "- - code code -",
    "8.0;8.6;12.0": "- code code code code",
    "7.0;8.0;9.0+PTX": "code code code code PTX",
}
for arch_list, row in expected.items():
    flags = flags_for(arch_list)
    assert [runs_on(card, flags) for card in CARDS.values()] == row.split()
assert flags_for("8.6;12.0").count("-gencode=") == 2
