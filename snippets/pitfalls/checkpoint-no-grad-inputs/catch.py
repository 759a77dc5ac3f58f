import torch
from torch import nn
from torch.utils.checkpoint import checkpoint

torch.manual_seed(0)
model = nn.ModuleDict({"stem": nn.Linear(6, 4), "head": nn.Linear(4, 1)})
texts, score = torch.randn(10, 6), torch.randn(10, 1)
out = model["head"](checkpoint(model["stem"], texts, use_reentrant=True))
nn.functional.mse_loss(out, score).backward()

parameters = model.named_parameters()
missed = [name for name, p in parameters if p.requires_grad and p.grad is None]
print(f"trainable, without a gradient: {missed}")
