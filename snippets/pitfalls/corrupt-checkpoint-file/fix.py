import os
import tempfile
from pathlib import Path

import torch
from torch import nn


def load_last(folder):
    """Return the newest checkpoint that can be read, and its name."""
    for file in sorted(Path(folder).glob("epoch*.pt"), reverse=True):
        try:
            return torch.load(file, map_location="cpu"), file.name
        except (RuntimeError, OSError, EOFError) as error:
            print(f"{file.name}: {type(error).__name__}, {file.stat().st_size} bytes")
    raise FileNotFoundError(f"no whole checkpoint in {folder}")


torch.manual_seed(0)
calls, species = torch.randn(64, 200), torch.randint(10, (64,))
model = nn.Sequential(nn.Linear(200, 400), nn.ReLU(), nn.Linear(400, 10))
optimizer = torch.optim.Adam(model.parameters())
with tempfile.TemporaryDirectory() as folder:
    for epoch in range(3):
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(calls), species).backward()
        optimizer.step()
        torch.save(model.state_dict(), f"{folder}/epoch{epoch:03}.pt")
    os.truncate(f"{folder}/epoch002.pt", 200_000)  # killed while it saved

    state, name = load_last(folder)
    model.load_state_dict(state)
loss = nn.functional.cross_entropy(model(calls), species).item()
print(f"resumed from {name}, loss {loss:.4f}")

# Proof: the same training, stopped after two epochs.
torch.manual_seed(0)
torch.randn(64, 200), torch.randint(10, (64,))
again = nn.Sequential(nn.Linear(200, 400), nn.ReLU(), nn.Linear(400, 10))
steps = torch.optim.Adam(again.parameters())
for _ in range(2):
    steps.zero_grad()
    nn.functional.cross_entropy(again(calls), species).backward()
    steps.step()
expected = nn.functional.cross_entropy(again(calls), species).item()
assert name == "epoch001.pt"
assert abs(loss - expected) < 1e-5
with tempfile.TemporaryDirectory() as folder:
    try:
        load_last(folder)
    except FileNotFoundError as error:
        found = str(error)
assert found == f"no whole checkpoint in {folder}"
