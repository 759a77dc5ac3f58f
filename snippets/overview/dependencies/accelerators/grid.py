import torch

CARDS = [50, 52, 60, 61, 70, 75, 80, 86, 89, 90, 100, 103, 120]

print("card   CUDA  code")
for cuda, codes in torch.cuda.PYTORCH_RELEASES_CODE_CC.items():
    codes = codes if isinstance(codes, set) else codes["x86_64"]
    for card in CARDS:
        fitting = [c for c in codes if card in torch.cuda.DEVICE_REQUIREMENT[c]]
        code = "own" if card in fitting else "older" if fitting else "none"
        print(f"{card / 10:4.1f}  {cuda:>5}  {code}")

# Proof: the ranges of 12.6 and 13.0, and each card by code of its own major version
served = {}
for cuda, codes in torch.cuda.PYTORCH_RELEASES_CODE_CC.items():
    codes = codes if isinstance(codes, set) else codes["x86_64"]
    served[cuda] = {
        card
        for card in CARDS
        if any(card in torch.cuda.DEVICE_REQUIREMENT[c] for c in codes)
    }
    assert {card // 10 for card in served[cuda]} <= {code // 10 for code in codes}
assert served["12.6"] >= {52, 61, 70, 89, 90}
assert not served["12.6"] & {100, 120}
assert served["13.0"] >= {75, 89, 103, 120}
assert not served["13.0"] & {52, 61, 70}
