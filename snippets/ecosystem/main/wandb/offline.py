import os
import struct
import tempfile
from pathlib import Path

folder = tempfile.TemporaryDirectory()
os.environ["WANDB_MODE"] = "offline"  # needs no account; `wandb sync` sends it later
for name in ("WANDB_DIR", "WANDB_CACHE_DIR", "WANDB_CONFIG_DIR", "WANDB_DATA_DIR"):
    os.environ[name] = folder.name  # by default ./wandb and below the home directory

import torch
import wandb
from torch import nn
from wandb.proto.wandb_internal_pb2 import Record

torch.manual_seed(0)
x = torch.randn(1000, 2)
y = (x[:, 0] * x[:, 1] > 0).long()

config = {"hidden": 32, "lr": 0.01, "batch_size": 50}
printed = []
with wandb.init(project="quadrants", config=config) as run:
    model = nn.Sequential(
        nn.Linear(2, run.config.hidden), nn.ReLU(), nn.Linear(run.config.hidden, 2)
    )
    optimizer = torch.optim.Adam(model.parameters(), lr=run.config.lr)
    for epoch in range(20):
        for rows in torch.randperm(800).split(run.config.batch_size):
            loss = nn.functional.cross_entropy(model(x[rows]), y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        with torch.no_grad():
            correct = model(x[800:]).argmax(1) == y[800:]
        accuracy = correct.float().mean().item()
        run.log({"epoch": epoch, "accuracy": accuracy})  # one call is one step
        printed.append(accuracy)
    run.summary["best"] = max(printed)
assert max(printed) > 0.9  # chance is 0.5
wandb.teardown()  # waits for the process that writes

# What was kept: the run's file holds records in blocks of 32 KB (an internal format).
path = next(Path(folder.name).rglob("*.wandb"))
data, at, record, kept = path.read_bytes(), 7, b"", []
while at < len(data):
    if 32768 - at % 32768 < 7:
        at += 32768 - at % 32768
        continue
    _, length, kind = struct.unpack("<IHB", data[at : at + 7])
    record += data[at + 7 : at + 7 + length]
    at += 7 + length
    if kind in (1, 4):  # a whole record, or its last part
        items = Record.FromString(record).history.item
        kept += [
            float(i.value_json) for i in items if "accuracy" in (i.key, *i.nested_key)
        ]
        record = b""
assert kept == printed
print("file:", path.suffix, "in", path.parent.name.split("-")[0])
print("logged:", len(printed), "kept:", len(kept))
largest = max(abs(a - b) for a, b in zip(kept, printed, strict=True))
print("largest difference:", largest)
folder.cleanup()
