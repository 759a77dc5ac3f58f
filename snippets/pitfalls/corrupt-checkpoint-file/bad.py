import os
import tempfile
from pathlib import Path

import torch
from torch import nn

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

    newest = max(Path(folder).glob("epoch*.pt"))
    model.load_state_dict(torch.load(newest, map_location="cpu"))
print(f"resumed from {newest.name}")
