import torch

BOARDS = {"GH200": 90, "Jetson Orin": 87, "Jetson Thor": 110, "DGX Spark": 121}

for name, board in BOARDS.items():
    builds = []
    for cuda, codes in torch.cuda.PYTORCH_RELEASES_CODE_CC.items():
        codes = codes if isinstance(codes, set) else codes["aarch64"]
        if any(board in torch.cuda.DEVICE_REQUIREMENT[code] for code in codes):
            builds.append(cuda)
    print(f"{name} ({board / 10}): {', '.join(builds) or 'none'}")

# Proof: what sets the Jetson Orin apart is in torch's rule, not in the numbers
assert 87 not in torch.cuda.DEVICE_REQUIREMENT[80]
assert 89 in torch.cuda.DEVICE_REQUIREMENT[80]
