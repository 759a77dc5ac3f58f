import torch
from torch import nn

torch.manual_seed(0)
scans, ill = torch.rand(8, 1, 16, 16), torch.tensor([0, 1, 1, 0, 1, 0, 0, 1])
model = nn.Sequential(nn.Flatten(), nn.Linear(256, 1))  # one output: ill or not
logits = model(scans)
loss = nn.functional.cross_entropy(logits, ill)
print(f"loss: {loss.item():.4f}")
