import io

import numpy as np
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(3, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
points = torch.randn(40, 3)
losses = []
for batch in points.split(10):
    optimizer.zero_grad()
    loss = (model(batch).squeeze(-1) - batch.sum(dim=1)).square().mean()
    loss.backward()
    optimizer.step()
    losses.append(loss.item())

file = io.BytesIO()
torch.save({"model": model.state_dict(), "loss": np.mean(losses)}, file)
file.seek(0)
checkpoint = torch.load(file)
print(f"loss in the checkpoint: {checkpoint['loss']:.4f}")
