import torch
from torch import nn

torch.manual_seed(0)
petals = torch.randn(90, 4)
species = petals[:, :3].argmax(dim=1)

torch.manual_seed(1)
model = nn.Linear(4, 3)
optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
total, right = 0.0, 0
for rows, truth in zip(petals.split(30), species.split(30), strict=True):
    optimizer.zero_grad()
    logits = model(rows)
    loss = nn.functional.cross_entropy(logits, truth)
    loss.backward()
    optimizer.step()
    total += loss.data[0]  # as tutorials of 2017 wrote it
    right += (logits.argmax(dim=1) == truth).sum().data[0]
print(f"mean loss: {total / 3:.4f}, right: {right} of 90")
