import torch
from torch import nn

torch.manual_seed(0)
backbone = nn.Sequential(nn.Linear(20, 8), nn.ReLU()).eval()
scans = torch.randn(64, 20)
sick = (scans[:, 0] > 0).long()

with torch.inference_mode():
    features = backbone(scans)

head = nn.Linear(8, 2)
optimizer = torch.optim.SGD(head.parameters(), lr=0.5)
for _ in range(20):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(head(features), sick)
    loss.backward()
    optimizer.step()
print(f"loss: {loss.item():.4f}")
