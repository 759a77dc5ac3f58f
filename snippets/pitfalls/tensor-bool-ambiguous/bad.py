import torch
from torch import nn

torch.manual_seed(0)
flowers = torch.randn(150, 4)
species = torch.randint(3, (150,))

model = nn.Linear(4, 3)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for _ in range(20):
    optimizer.zero_grad()
    loss = nn.CrossEntropyLoss(model(flowers), species)
    loss.backward()
    optimizer.step()
print(f"loss: {loss.item():.4f}")
