import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(6, 4), nn.Softmax(dim=0)).eval()

batch = torch.randn(8, 6)
with torch.no_grad():
    together = model(batch)
    alone = torch.cat([model(row) for row in batch.split(1)])
print(f"sums: {together.sum(dim=-1).min():.4f} to {together.sum(dim=-1).max():.4f}")
print(f"alone and in a batch differ by: {(together - alone).abs().max():.4f}")
