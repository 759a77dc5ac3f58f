import torch


def swiglu(gate: torch.Tensor, value: torch.Tensor) -> torch.Tensor:
    return gate * torch.sigmoid(gate) * value


torch.manual_seed(0)
gate, value = torch.randn(4, 8), torch.randn(4, 8)
print(f"sum: {swiglu(gate, value).sum().item():.4f}")

# Proof: the same from torch's own silu, and it is a plain Python function.
total = (torch.nn.functional.silu(gate) * value).sum().item()
assert abs(swiglu(gate, value).sum().item() - total) < 1e-4
assert type(swiglu) is type(lambda: 0)
