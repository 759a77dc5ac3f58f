import torch
from torch import nn

torch.manual_seed(0)
model = nn.ModuleDict(
    {"trunk": nn.Linear(6, 4), "tempo": nn.Linear(4, 1), "key": nn.Linear(4, 12)}
)
songs, tempo = torch.randn(32, 6), torch.randn(32, 1)
loss = nn.functional.mse_loss(model["tempo"](model["trunk"](songs)), tempo)

names, weights = zip(*model.named_parameters(), strict=True)
grads = torch.autograd.grad(loss, weights, retain_graph=True, allow_unused=True)
unused = [name for name, grad in zip(names, grads, strict=True) if grad is None]
print(f"not part of this loss: {unused}")
