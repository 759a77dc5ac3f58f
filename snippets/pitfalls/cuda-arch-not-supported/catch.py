from unittest import mock

import torch


def require_code_for_the_cards():
    """Stop if this build of torch has no code for a card that it sees."""
    codes = [code for code in torch.cuda.get_arch_list() if code.startswith("sm_")]
    made = [int("".join(filter(str.isdigit, code))) for code in codes]
    for number in range(torch.cuda.device_count()):
        major, minor = torch.cuda.get_device_capability(number)
        fit = [one for one in made if one // 10 == major and one % 10 <= minor]
        if made and not fit:
            name = torch.cuda.get_device_name(number)
            raise RuntimeError(f"{name} is sm_{major}{minor}, torch has {codes}")


def start_on(name, capability, codes):
    """Play a machine with such a card and such a build."""
    with mock.patch.multiple(
        torch.cuda,
        device_count=lambda: 1,
        get_device_name=lambda number: name,
        get_device_capability=lambda number: capability,
        get_arch_list=lambda: codes,
    ):
        try:
            require_code_for_the_cards()
            print(f"{name}: starts")
        except RuntimeError as error:
            print(f"stopped: {error}")


cuda_13 = ["sm_75", "sm_80", "sm_86", "sm_90", "sm_100", "sm_120"]
start_on("Tesla P100", (6, 0), cuda_13)
start_on("NVIDIA L4", (8, 9), cuda_13)
start_on("AMD Instinct MI300X", (9, 4), ["gfx90a", "gfx942"])
