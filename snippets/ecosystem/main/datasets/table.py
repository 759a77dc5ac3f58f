import csv
import os
import tempfile
from pathlib import Path

folder = tempfile.TemporaryDirectory()
os.environ["HF_HOME"] = folder.name  # its caches; by default below the home directory

import datasets
import torch
from torch import nn
from torch.utils.data import DataLoader

torch.manual_seed(0)

# A file of measurements, some of them missing.
path = Path(folder.name, "measurements.csv")
with open(path, "w", newline="") as file:
    writer = csv.writer(file)
    writer.writerow(["id", "values", "label"])
    for number, x in enumerate(torch.rand(1000, 3)):
        text = " ".join(f"{value:.4f}" for value in x)
        writer.writerow([number, text if number % 100 else "", int(x.sum() > 1.5)])

table = datasets.load_dataset("csv", data_files=str(path), split="train")
table = table.filter(lambda row: row["values"] is not None)
table = table.map(
    lambda rows: {"x": [[float(v) for v in t.split()] for t in rows["values"]]},
    batched=True,  # many rows at a time, as lists
    remove_columns=["values"],
)
parts = table.train_test_split(test_size=0.2, seed=0)
saved = str(Path(folder.name, "saved"))
parts.save_to_disk(saved)
assert datasets.load_from_disk(saved)["test"][:] == parts["test"][:]

parts = parts.with_format("torch", columns=["x", "label"])
model = nn.Sequential(nn.Linear(3, 16), nn.ReLU(), nn.Linear(16, 2))
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
for _ in range(5):
    for batch in DataLoader(parts["train"], batch_size=32, shuffle=True):
        loss = nn.functional.cross_entropy(model(batch["x"]), batch["label"])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
model.eval()
test = parts["test"][:]
with torch.no_grad():
    accuracy = (model(test["x"]).argmax(1) == test["label"]).float().mean().item()

# The table against the file, without the library.
with open(path) as file:
    rows = [row for row in csv.DictReader(file) if row["values"]]
assert table["id"][:] == [int(row["id"]) for row in rows]
assert table["x"][0] == [float(value) for value in rows[0]["values"].split()]
assert accuracy > 0.9  # chance is about 0.5
print("columns:", ", ".join(f"{n}: {f}" for n, f in table.features.items()))
print(
    "rows:", len(table), "training:", len(parts["train"]), "test:", len(parts["test"])
)
print("first row:", table[0])
print("x of the test rows:", tuple(test["x"].shape), test["x"].dtype)
print(f"test accuracy: {accuracy:.2f}")
folder.cleanup()
