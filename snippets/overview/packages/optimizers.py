import torch
from torch import nn

model = nn.Linear(3, 1)
optimizer = torch.optim.Adam(model.parameters())  # lr=0.001 is the default
before = model.weight.detach().clone()

optimizer.step()
moved = (model.weight - before).abs().max().item()
assert moved == 0
print("largest change in a step without gradients:", moved)

optimizer.zero_grad()
nn.functional.mse_loss(model(torch.ones(4, 3)), torch.zeros(4, 1)).backward()
optimizer.step()
moved = (model.weight - before).abs()
torch.testing.assert_close(moved, torch.full((1, 3), 0.001), rtol=1e-3, atol=0)
print("change in Adam's first step:", [f"{m:.4f}" for m in moved[0].tolist()])

asked = ["SGD", "Adam", "AdamW", "RMSprop", "Adafactor", "Muon"]
names = [name for name in asked if hasattr(torch.optim, name)]
assert len(names) == len(asked)
print("also there:", ", ".join(names))
