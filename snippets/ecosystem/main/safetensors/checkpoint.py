import json
import struct
import tempfile
from pathlib import Path

import torch
from safetensors import safe_open
from safetensors.torch import load_file, save_file
from torch import nn

torch.manual_seed(0)
x = torch.randn(256, 4)
y = (x.sum(1) > 0).long()


def build():
    return nn.Sequential(
        nn.Linear(4, 16), nn.BatchNorm1d(16), nn.ReLU(), nn.Linear(16, 2)
    )


model = build()
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
for _ in range(100):
    loss = nn.functional.cross_entropy(model(x), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

with tempfile.TemporaryDirectory() as folder:
    path = Path(folder, "model.safetensors")
    save_file(model.state_dict(), path, metadata={"classes": json.dumps(["no", "yes"])})

    restored = build()
    restored.load_state_dict(load_file(path, device="cpu"))

    # One tensor, or a part of one, without reading the rest.
    with safe_open(path, framework="pt") as file:
        classes = json.loads(file.metadata()["classes"])
        names = list(file.keys())
        rows = file.get_slice("0.weight")[:2]

    # The format: eight bytes of length, a JSON header, the numbers.
    with open(path, "rb") as file:
        (length,) = struct.unpack("<Q", file.read(8))
        header = json.loads(file.read(length))
        numbers = file.read()

entry = header["3.bias"]
start, end = entry["data_offsets"]
by_hand = torch.frombuffer(bytearray(numbers[start:end]), dtype=torch.float32)
assert torch.equal(by_hand, model[3].bias)
assert torch.equal(rows, model[0].weight[:2])
assert set(names) == set(model.state_dict())
model.eval()
restored.eval()
assert torch.equal(model(x), restored(x))
accuracy = (restored(x).argmax(1) == y).float().mean().item()
assert accuracy > 0.9  # chance is 0.5
print("tensors:", len(names))
print("3.bias in the header:", entry["dtype"], entry["shape"])
print("two rows of 0.weight:", tuple(rows.shape))
print("classes:", classes)
print(f"accuracy after loading: {accuracy:.2f}")
