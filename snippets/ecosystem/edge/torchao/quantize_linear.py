import copy
import logging
import os
import tempfile
from pathlib import Path

import torch
from torch import nn

# At import torchao reports kernels for GPUs that a CPU build of torch cannot load.
logging.getLogger("torchao").setLevel(logging.ERROR)
from torchao.quantization import Int8WeightOnlyConfig, quantize_

torch.manual_seed(0)
x = torch.randn(1000, 64)
y = (x[:, :32].sum(1) > x[:, 32:].sum(1)).long()
model = nn.Sequential(nn.Linear(64, 256), nn.ReLU(), nn.Linear(256, 2))
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
for _ in range(30):
    loss = nn.functional.cross_entropy(model(x[:800]), y[:800])
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
model.eval()

small = copy.deepcopy(model)
quantize_(small, Int8WeightOnlyConfig())  # in place; it returns nothing

# 256 steps for each row, so no weight is off by more than half a step.
weight = model[0].weight.detach()
step = weight.abs().amax(1, keepdim=True) / 127.5
torch.testing.assert_close(small[0].weight.scale, step, rtol=1e-5, atol=0)
off = (small[0].weight.dequantize() - weight).abs() / step
assert off.max() < 0.5001


def accuracy(net):
    return (net(x[800:]).argmax(1) == y[800:]).float().mean().item()


with tempfile.TemporaryDirectory() as folder, torch.no_grad():
    torch.save(model.state_dict(), Path(folder, "float.pt"))
    torch.save(small.state_dict(), Path(folder, "int8.pt"))
    ratio = os.path.getsize(f"{folder}/float.pt") / os.path.getsize(f"{folder}/int8.pt")
    with torch.device("meta"):
        loaded = nn.Sequential(nn.Linear(64, 256), nn.ReLU(), nn.Linear(256, 2))
    loaded.load_state_dict(torch.load(Path(folder, "int8.pt")), assign=True)
    error = (small(x) - model(x)).abs().max() / model(x).abs().max()
    assert torch.equal(loaded(x), small(x))
    assert accuracy(model) > 0.9  # chance is 0.5
    assert abs(accuracy(small) - accuracy(model)) < 0.02

assert ratio > 2
assert 0 < error < 0.02
print("weight:", type(small[0].weight).__name__, small[0].weight.qdata.dtype)
print(f"the float file is larger by a factor of {ratio:.1f}")
print(f"largest difference of an output: {error:.1%} of the largest output")
print(f"accuracy: float {accuracy(model):.2f}, int8 {accuracy(small):.2f}")
