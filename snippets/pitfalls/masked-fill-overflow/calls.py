import torch
from torch import nn

half = torch.zeros(2, 2, dtype=torch.float16)
mask = torch.tensor([[True, False], [False, False]])
calls = {
    "masked_fill(mask, -1e9)": lambda: half.masked_fill(mask, -1e9),
    "masked_fill(mask, -65504)": lambda: half.masked_fill(mask, -65504),
    "masked_fill(mask, -inf)": lambda: half.masked_fill(mask, float("-inf")),
    "torch.where(mask, -1e9, half)": lambda: torch.where(mask, -1e9, half),
    "half - 1e9 * mask": lambda: half - 1e9 * mask,
    "full(..., -1e9)": lambda: torch.full((2, 2), -1e9, dtype=torch.float16),
    "clamp(min=-1e9)": lambda: half.clamp(min=-1e9),
    "pad(half, (1, 0), value=-1e9)": lambda: nn.functional.pad(
        half, (1, 0), value=-1e9
    ),
    "bfloat16 masked_fill(mask, -1e9)": lambda: half.bfloat16().masked_fill(mask, -1e9),
}
for name, call in calls.items():
    try:
        print(f"{name}: {call()[0, 0].item():.4g}")
    except RuntimeError as error:
        print(f"{name}: {type(error).__name__}")
