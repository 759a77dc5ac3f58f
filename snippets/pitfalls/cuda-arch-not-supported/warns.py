import warnings
from unittest import mock

import torch

CARDS = {
    "NVIDIA GeForce RTX 5090": (12, 0),
    "Tesla P100-PCIE-16GB": (6, 0),
    "NVIDIA L4": (8, 9),
}
CODES = {
    "12.6": ["sm_50", "sm_60", "sm_70", "sm_75", "sm_80", "sm_86", "sm_90"],
    "13.0": ["sm_75", "sm_80", "sm_86", "sm_90", "sm_100", "sm_120"],
}


def warnings_for(card, cuda):
    """Let torch check a card against a build, neither of which is here."""
    told = {
        "torch.cuda.device_count": lambda: 1,
        "torch.cuda.get_device_name": lambda device=None: card,
        "torch.cuda.get_device_capability": lambda device=None: CARDS[card],
        "torch.cuda.get_arch_list": lambda: CODES[cuda],
        "torch.version.cuda": cuda,
        "torch.__version__": f"2.13.0+cu{cuda.replace('.', '')}",
    }
    for name, value in told.items():
        mock.patch(name, value).start()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        torch.cuda._check_capability()  # these two run when CUDA is first used
        torch.cuda._check_cubins()
    mock.patch.stopall()
    return [str(one.message).strip() for one in caught]


for cuda in CODES:
    for card in CARDS:
        print(f"{card}, CUDA {cuda}: {len(warnings_for(card, cuda))} warnings")
for text in warnings_for("NVIDIA GeForce RTX 5090", "12.6"):
    print(f"\nUserWarning: {text}")

# Proof: torch warns of the cards without code of their generation, and of no other
for cuda, codes in CODES.items():
    for card, (major, _) in CARDS.items():
        served = any(int(code[3:]) // 10 == major for code in codes)
        assert bool(warnings_for(card, cuda)) != served
        for text in warnings_for(card, cuda):
            assert card in text
