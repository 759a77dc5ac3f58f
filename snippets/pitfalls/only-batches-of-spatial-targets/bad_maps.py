import torch
from torch import nn

torch.manual_seed(0)
digits, labels = torch.rand(32, 1, 28, 28), torch.randint(10, (32,))
model = nn.Sequential(
    nn.Conv2d(1, 8, kernel_size=3),
    nn.ReLU(),
    nn.Conv2d(8, 10, kernel_size=3),
)
logits = model(digits)
print("logits:", tuple(logits.shape))
loss = nn.functional.cross_entropy(logits, labels)
print(f"loss: {loss.item():.4f}")
