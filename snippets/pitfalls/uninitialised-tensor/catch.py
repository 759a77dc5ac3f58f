import torch
from torch import nn


def unset(build):
    """Build a model, and count the values that nothing has set, by name."""
    mode = torch.get_deterministic_debug_mode()
    torch.set_deterministic_debug_mode("error")  # fills unset memory
    try:
        model = build()
    finally:
        torch.set_deterministic_debug_mode(mode)
    counts = {}
    for name, value in [*model.named_parameters(), *model.named_buffers()]:
        if value.is_floating_point() or value.is_complex():
            filled = value.isnan()
        elif value.dtype == torch.bool:
            filled = value
        else:
            filled = value == torch.iinfo(value.dtype).max
        counts[name] = filled.sum().item()
    return {name: count for name, count in counts.items() if count}


class Router(nn.Module):
    def __init__(self):
        super().__init__()
        self.temperature = nn.Parameter(torch.Tensor(1))
        self.register_buffer("used", torch.empty(4, dtype=torch.long))
        self.register_buffer("closed", torch.empty(3, dtype=torch.bool))


def loaded():
    with torch.device("meta"):
        model = nn.Sequential(nn.Linear(8, 8), nn.LayerNorm(8))
    model.to_empty(device="cpu")
    model.load_state_dict(nn.Sequential(nn.Linear(8, 8)).state_dict(), strict=False)
    return model


for build in (Router, loaded):
    for name, count in unset(build).items():
        print(f"{name}: {count}")

# Proof: the mode is as it was before
assert torch.get_deterministic_debug_mode() == 0
