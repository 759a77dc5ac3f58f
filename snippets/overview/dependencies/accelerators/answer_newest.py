import torch

NEWEST = {"12.6": "2.14", "12.9": "2.13", "13.0": "2.14", "13.2": "2.15"}
card, driver = 89, 535

for cuda, release in NEWEST.items():
    codes = torch.cuda.PYTORCH_RELEASES_CODE_CC.get(cuda, set())
    codes = codes if isinstance(codes, set) else codes["x86_64"]
    fits = [code for code in codes if card in torch.cuda.DEVICE_REQUIREMENT[code]]
    if fits and driver >= {12: 525, 13: 580}[int(cuda.split(".")[0])]:
        print(f"torch {release} for CUDA {cuda}, code {max(fits) / 10}")
