import torch
from torch import nn
from torch.nn.utils.parametrizations import weight_norm

torch.manual_seed(0)
vocoder = nn.Sequential(weight_norm(nn.Conv1d(4, 8, 3)), nn.ReLU(), nn.Conv1d(8, 1, 3))
vocoder[:2].requires_grad_(False)  # freeze the first ones
free = [name for name, p in vocoder.named_parameters() if p.requires_grad]
print(f"left to train: {free}")

# Proof: after a backward pass, the last layer alone has gradients.
vocoder(torch.randn(2, 4, 20)).square().mean().backward()
assert free == ["2.weight", "2.bias"]
assert [n for n, p in vocoder.named_parameters() if p.grad is not None] == free
