import torch
from torch import nn

torch.manual_seed(0)
classifier = nn.Sequential(nn.Flatten(), nn.Linear(64, 10)).requires_grad_(False)
wanted = torch.arange(10)

# One picture per class, started from faint noise.
pictures = torch.randn(10, 1, 8, 8, requires_grad=True) * 0.01
optimizer = torch.optim.SGD([pictures], lr=5.0)
for _ in range(20):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(classifier(pictures), wanted)
    loss.backward()
    optimizer.step()
print(f"loss: {loss.item():.4f}")
