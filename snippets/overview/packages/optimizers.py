import torch
from torch import nn

model = nn.Linear(3, 1)
optimizer = torch.optim.Adam(model.parameters())  # lr=0.001 is the default
before = model.weight.detach().clone()

optimizer.step()
assert torch.equal(model.weight, before)
print("a step without gradients moves nothing:", torch.equal(model.weight, before))

optimizer.zero_grad()
nn.functional.mse_loss(model(torch.ones(4, 3)), torch.zeros(4, 1)).backward()
optimizer.step()
moved = (model.weight - before).abs()
torch.testing.assert_close(moved, torch.full((1, 3), 0.001), rtol=1e-3, atol=0)
print(
    "Adam's first step has the size of the rate:",
    [f"{m:.4f}" for m in moved[0].tolist()],
)

names = ["SGD", "Adam", "AdamW", "RMSprop", "Adafactor", "Muon"]
assert all(hasattr(torch.optim, name) for name in names)
print("also there:", ", ".join(names))
