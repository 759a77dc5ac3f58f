import torch
from torch import nn

torch.manual_seed(0)
scans = torch.rand(2, 1, 24, 24)
organs = torch.randint(4, (2, 24, 24))
one_hot = nn.functional.one_hot(organs, num_classes=4)  # (2, 24, 24, 4)

model = nn.Conv2d(1, 4, kernel_size=3, padding=1)
loss = nn.functional.cross_entropy(model(scans), one_hot)
print(f"loss: {loss.item():.4f}")
