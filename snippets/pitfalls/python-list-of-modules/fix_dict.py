import torch
from torch import nn


class Scans(nn.Module):
    def __init__(self):
        super().__init__()
        self.trunk = nn.Linear(20, 16)
        self.heads = nn.ModuleDict(
            {
                task: nn.Sequential(nn.Dropout(0.5), nn.Linear(16, 1))
                for task in ("age", "weight")
            }
        )

    def forward(self, features, task):
        return self.heads[task](torch.relu(self.trunk(features)))


torch.manual_seed(0)
scan = torch.randn(1, 20)
model = Scans()
model.eval()
with torch.no_grad():
    ages = [model(scan, "age").item() for _ in range(10)]
print(f"different ages for one scan in 10 calls: {len(set(ages))}")
print(f"tensors in the state dict: {len(model.state_dict())}")

# Proof: the age without dropout in NumPy, from the values in the state dict
import numpy as np

w1, b1, w2, b2 = (value.numpy() for value in list(model.state_dict().values())[:4])
hidden = np.maximum(scan.numpy() @ w1.T + b1, 0)
assert np.allclose(ages, hidden @ w2.T + b2, atol=1e-5)
assert len(set(ages)) == 1
assert len(model.state_dict()) == 6
model.train()
assert len({model(scan, "age").item() for _ in range(10)}) > 5  # dropout still works
