import torch
from torch import nn

torch.manual_seed(0)
trunk = nn.Linear(6, 4)
heads = nn.ModuleDict({"tempo": nn.Linear(4, 1), "key": nn.Linear(4, 12)})
songs, tempo = torch.randn(32, 6), torch.randn(32, 1)

loss = nn.functional.mse_loss(heads["tempo"](trunk(songs)), tempo)
weights = [*trunk.parameters(), *heads.parameters()]
grads = torch.autograd.grad(loss, weights)
fast = [w - 0.1 * g for w, g in zip(weights, grads, strict=True)]  # the inner loop
norm = torch.cat([w.flatten() for w in fast]).norm().item()
print(f"norm of the adapted weights: {norm:.4f}")
