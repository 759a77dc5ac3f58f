import torch
from torch import nn
from torch.nn.utils.parametrizations import weight_norm

torch.manual_seed(0)
vocoder = nn.Sequential(weight_norm(nn.Conv1d(4, 8, 3)), nn.ReLU(), nn.Conv1d(8, 1, 3))
for layer in vocoder[:2]:  # freeze the first ones
    if hasattr(layer, "weight"):
        layer.weight.requires_grad = False
        layer.bias.requires_grad = False
free = [name for name, p in vocoder.named_parameters() if p.requires_grad]
print(f"left to train: {free}")
