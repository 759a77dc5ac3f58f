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


class Net(nn.Module):  # as in train.py, or imported from a file of its own
    def __init__(self):
        super().__init__()
        self.body, self.head = nn.Linear(4, 8), nn.Linear(8, 1)

    def forward(self, rooms):
        return self.head(torch.relu(self.body(rooms)))


with tempfile.TemporaryDirectory() as folder:
    Path(folder, "train.py").write_text(TRAIN)
    runpy.run_path(f"{folder}/train.py", run_name="__main__")  # $ python train.py

    old = torch.load(f"{folder}/net.pt", weights_only=False)
    torch.save(old.state_dict(), f"{folder}/weights.pt")  # once

    model = Net()
    model.load_state_dict(torch.load(f"{folder}/weights.pt"))
    price = model(torch.ones(1, 4)).item()
print(f"price: {price:.4f}")

# Proof: the network that train.py makes, in NumPy.
import numpy as np

torch.manual_seed(0)
body, head = nn.Linear(4, 8), nn.Linear(8, 1)
inner = np.maximum(body.weight.detach().numpy().sum(1) + body.bias.detach().numpy(), 0)
expected = inner @ head.weight.detach().numpy()[0] + head.bias.item()
assert (model.body.weight - old.body.weight).abs().max() == 0
assert abs(price - expected) < 1e-5
