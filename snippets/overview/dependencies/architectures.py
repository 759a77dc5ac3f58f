import torch

# What the wheels for Linux (x86-64) and Windows have code for, torch 2.12 to 2.14
BUILDS = {
    "CUDA 12.6": "5.0 6.0 7.0 7.5 8.0 8.6 9.0",
    "CUDA 13": "7.5 8.0 8.6 9.0 10.0 12.0",
}
GPUS = {
    "GTX 980": "5.2",
    "GTX 1080 Ti": "6.1",
    "V100": "7.0",
    "RTX 2080, T4": "7.5",
    "A100": "8.0",
    "RTX 3090, A10": "8.6",
    "RTX 4090, L4, L40S": "8.9",
    "H100, H200": "9.0",
    "B200": "10.0",
    "B300": "10.3",
    "RTX 5090": "12.0",
    "DGX Spark": "12.1",
}


def number(version):
    return int(version.replace(".", ""))


def runs_on(code, gpu):
    """Code runs on GPUs of the same major version whose minor version is not lower."""
    return code // 10 == gpu // 10 and code % 10 <= gpu % 10


print(f"{'GPU':18} {'':4}", *(f"{build:>9}" for build in BUILDS))
for name, gpu in GPUS.items():
    served_by = []
    for listed in BUILDS.values():
        fitting = [
            code for code in listed.split() if runs_on(number(code), number(gpu))
        ]
        served_by.append(fitting[-1] if fitting else "-")
        if own_rule := getattr(torch.cuda, "_code_compatible_with_device", None):
            for code in listed.split():
                by_torch = own_rule(number(gpu), number(code))
                assert by_torch == runs_on(number(code), number(gpu))
    print(f"{name:18} {gpu:>4}", *(f"{code:>9}" for code in served_by))
