import torch

# CUDA of a build: the architectures that its wheels for x86-64 have code for
BUILDS = {
    cuda: codes if isinstance(codes, set) else codes["x86_64"]  # a set in torch 2.11
    for cuda, codes in torch.cuda.PYTORCH_RELEASES_CODE_CC.items()
}
OLDEST_DRIVER = {12: 525, 13: 580}  # on Linux, for each major version of CUDA
CARDS = {
    "GTX 980": 52,
    "GTX 1080 Ti": 61,
    "V100": 70,
    "RTX 2080, T4": 75,
    "A100": 80,
    "RTX 3090, A10": 86,
    "RTX 4090, L4, L40S": 89,
    "H100, H200": 90,
    "B200": 100,
    "B300": 103,
    "RTX 5090": 120,
}


def code_for(card, codes):
    """Return the newest code of a build that the card can run, by torch's rule."""
    rule = torch.cuda.DEVICE_REQUIREMENT
    return max((code for code in codes if card in rule[code]), default=None)


def builds_for(card, driver):
    """Name the builds that the driver serves and that have code for the card."""
    return [
        cuda
        for cuda, codes in BUILDS.items()
        if driver >= OLDEST_DRIVER[int(cuda.split(".")[0])] and code_for(card, codes)
    ]


print(f"{'GPU':18}  {'its':>4}", *(f"{cuda:>5}" for cuda in BUILDS))
for name, card in CARDS.items():
    found = [code_for(card, codes) for codes in BUILDS.values()]
    cells = [f"{code / 10:5.1f}" if code else "    -" for code in found]
    print(f"{name:18}  {card / 10:4.1f}", *cells)

print()
for name, driver in [("V100", 580), ("A100", 550), ("RTX 5090", 570), ("B200", 580)]:
    builds = builds_for(CARDS[name], driver)
    print(f"{name}, driver {driver}: {', '.join(builds) or 'none'}")

# Proof: torch's rule is "same major version, minor version not lower" for these cards
for card in CARDS.values():
    for codes in BUILDS.values():
        fit = [c for c in codes if c // 10 == card // 10 and c % 10 <= card % 10]
        assert code_for(card, codes) == max(fit, default=None)
assert builds_for(70, 580)[0] == "12.6"
assert "13.0" not in builds_for(70, 580)
assert "12.6" not in builds_for(120, 570)
assert "13.0" not in builds_for(120, 570)
assert "13.0" in builds_for(120, 580)
assert "12.6" in builds_for(80, 550)
assert builds_for(80, 470) == []
