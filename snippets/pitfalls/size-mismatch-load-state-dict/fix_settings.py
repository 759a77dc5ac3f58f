import io

import torch
from torch import nn


class Forecaster(nn.Module):
    def __init__(self, hidden=32):
        super().__init__()
        self.body = nn.Linear(8, hidden)
        self.out = nn.Linear(hidden, 1)

    def forward(self, past):
        return self.out(self.body(past).tanh())


torch.manual_seed(0)
wave = torch.arange(208).mul(0.3).sin().unfold(0, 9, 1)
past, target = wave[:, :8], wave[:, 8:]
trained = Forecaster(hidden=16)  # train.py --hidden 16
optimizer = torch.optim.Adam(trained.parameters(), lr=0.02)
for _ in range(100):
    optimizer.zero_grad()
    nn.functional.mse_loss(trained(past), target).backward()
    optimizer.step()
file = io.BytesIO()
torch.save(trained.state_dict(), file)
file.seek(0)

state = torch.load(file)
model = Forecaster(hidden=state["body.weight"].shape[0])
model.load_state_dict(state)
error = (model(past) - target).abs().mean().item()
print(f"mean error: {error:.4f}")

# Proof: the forecast in NumPy, from the weights in the file.
w, b, v, c = (tensor.numpy() for tensor in state.values())
import numpy as np

forecast = np.tanh(past.numpy() @ w.T + b) @ v.T + c
assert abs(error - np.abs(forecast - target.numpy()).mean()) < 1e-6
assert error < 0.05
