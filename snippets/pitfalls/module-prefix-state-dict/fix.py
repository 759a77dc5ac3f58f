import io

import torch
from torch import nn
from torch.nn.modules.utils import consume_prefix_in_state_dict_if_present

torch.manual_seed(0)
rows = torch.randn(200, 6)
label = (rows[:, 0] * rows[:, 1] > 0).long()


def network():
    return nn.Sequential(nn.Linear(6, 32), nn.ReLU(), nn.Linear(32, 2))


trained = network()
optimizer = torch.optim.Adam(trained.parameters(), lr=0.02)
for _ in range(100):
    optimizer.zero_grad()
    nn.functional.cross_entropy(trained(rows), label).backward()
    optimizer.step()
file = io.BytesIO()
torch.save(nn.DataParallel(trained).state_dict(), file)
file.seek(0)

model = network()
state = torch.load(file, map_location="cpu")
consume_prefix_in_state_dict_if_present(state, "module.")
model.load_state_dict(state)
accuracy = (model(rows).argmax(dim=1) == label).float().mean().item()
print(f"accuracy: {accuracy:.3f}")

# Proof: the network in NumPy with the weights that were saved, in the file's order.
import numpy as np

file.seek(0)
w, b, v, c = (
    tensor.numpy() for tensor in torch.load(file, map_location="cpu").values()
)
scores = np.maximum(rows.numpy() @ w.T + b, 0) @ v.T + c
assert abs(accuracy - (scores.argmax(axis=1) == label.numpy()).mean()) < 1e-6
assert accuracy > 0.9
