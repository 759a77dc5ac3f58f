from check import fit

CUDA_13 = ["sm_75", "sm_80", "sm_86", "sm_90", "sm_100", "sm_120"]
CUDA_12 = ["sm_50", "sm_60", "sm_70", "sm_75", "sm_80", "sm_86", "sm_90"]

for name, driver, capability, cuda, codes in [
    ("L4", "550.54", "8.9", "13.0", CUDA_13),
    ("L4", "550.54", "8.9", "12.6", CUDA_12),
    ("V100", "580.65", "7.0", "13.0", CUDA_13),
    ("RTX 5090", "580.65", "12.0", None, []),
]:
    print(f"{name}, CUDA {cuda}: {fit(driver, capability, cuda, codes)}")
