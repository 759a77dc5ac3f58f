import warnings

import torch

warnings.simplefilter("default", DeprecationWarning)  # as test runners do


@torch.jit.script
def swiglu(gate: torch.Tensor, value: torch.Tensor) -> torch.Tensor:
    return gate * torch.sigmoid(gate) * value


torch.manual_seed(0)
gate, value = torch.randn(4, 8), torch.randn(4, 8)
print(f"sum: {swiglu(gate, value).sum().item():.4f}")
