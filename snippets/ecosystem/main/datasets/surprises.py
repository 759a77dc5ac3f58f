import os
import tempfile
from pathlib import Path

folder = tempfile.TemporaryDirectory()
os.environ["HF_HOME"] = folder.name  # its caches; by default below the home directory

import datasets
import torch
from torch.utils.data import DataLoader

torch.manual_seed(0)
table = datasets.Dataset.from_dict({"x": torch.zeros(8, 3).tolist()})

batch = next(iter(DataLoader(table, batch_size=4)))["x"]
print(f"no format: {type(batch).__name__} of {len(batch)} {tuple(batch[0].shape)}")
batch = next(iter(DataLoader(table.with_format("torch"), batch_size=4)))["x"]
print(f"with_format('torch'): {type(batch).__name__}, {tuple(batch.shape)}")
assert batch.shape == (4, 3)


def augment(rows):
    return {"x": [torch.add(torch.tensor(x), torch.randn(3)) for x in rows["x"]]}


mapped = table.map(augment, batched=True).with_format("torch")
transformed = table.with_transform(augment)
changes = {}
for name, data in (("map", mapped), ("with_transform", transformed)):
    first, second = (torch.stack([row["x"] for row in data]) for _ in range(2))
    changes[name] = (first - second).abs().max().item()
    print(f"{name}, largest difference between two epochs: {changes[name]:.2f}")
assert changes["map"] == 0
assert changes["with_transform"] > 0.5

script = Path(folder.name, "my_data.py")
script.write_text("# a loading script, as older tutorials write them\n")
try:
    datasets.load_dataset(str(script))
except RuntimeError as error:
    print(f"{type(error).__name__}: {error}")
folder.cleanup()
