import io

import pandas as pd
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

CSV = """day,weather,riders
mon,sun,210
tue,rain,90
wed,sun,200
thu,rain,110
fri,sun,220
"""
table = pd.read_csv(io.StringIO(CSV), dtype={"weather": "category"})
weather = torch.tensor(table["weather"].cat.codes.to_numpy(), dtype=torch.long)
riders = torch.tensor(table["riders"].to_numpy(), dtype=torch.float32)  # a copy

torch.manual_seed(0)
model = nn.Embedding(len(table["weather"].cat.categories), 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
for _ in range(60):
    for code, label in DataLoader(TensorDataset(weather, riders), batch_size=5):
        optimizer.zero_grad()
        nn.functional.mse_loss(model(code).squeeze(1), label).backward()
        optimizer.step()

means = table.groupby("weather", observed=True)["riders"].mean()
learnt = model.weight.detach().squeeze(1)
torch.testing.assert_close(
    learnt, torch.tensor(means.to_numpy(), dtype=torch.float32), atol=0.1, rtol=0
)
print(dict(zip(means.index, learnt.round().int().tolist(), strict=True)))
