import runpy
import tempfile
from pathlib import Path

import torch
from torch import nn

TRAIN = """
import torch
from torch import nn

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.body, self.head = nn.Linear(4, 8), nn.Linear(8, 1)

    def forward(self, rooms):
        return self.head(torch.relu(self.body(rooms)))

torch.manual_seed(0)
torch.save(Net(), __file__.replace("train.py", "net.pt"))
"""


class Net(nn.Module):  # typed again from memory
    def forward(self, rooms):
        return self.head(self.body(rooms))


with tempfile.TemporaryDirectory() as folder:
    Path(folder, "train.py").write_text(TRAIN)
    runpy.run_path(f"{folder}/train.py", run_name="__main__")  # $ python train.py

    model = torch.load(f"{folder}/net.pt", weights_only=False)
    price = model(torch.ones(1, 4)).item()
print(f"price: {price:.4f}")

# Proof: without the relu, all of it one linear map.
torch.manual_seed(0)
body, head = nn.Linear(4, 8), nn.Linear(8, 1)
expected = (head.weight @ (body.weight.sum(1) + body.bias) + head.bias).item()
assert abs(price - expected) < 1e-5
assert abs(price - head(torch.relu(body(torch.ones(4)))).item()) > 0.01
