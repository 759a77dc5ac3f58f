import torch
from torch import nn

torch.manual_seed(0)
images, digits = torch.rand(256, 1, 28, 28), torch.randint(10, (256,))
model = nn.Sequential(nn.Flatten(), nn.Linear(784, 10))
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)

total = 0.0
for batch, labels in zip(images.split(32), digits.split(32), strict=True):
    loss = nn.functional.cross_entropy(model(batch), labels)
    optimizer.zero_grad()
    total += loss
    total.backward()
    optimizer.step()
print(f"mean loss of the epoch: {total / 8:.4f}")
