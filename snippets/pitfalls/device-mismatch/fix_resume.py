import torch
from torch import nn


def steps(model, optimizer, batches):
    for features, targets in batches:
        loss = nn.functional.mse_loss(model(features), targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()


def first_run(batches, device):
    model = nn.Linear(8, 1).to(device)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    steps(model, optimizer, batches)
    return {"model": model.state_dict(), "optimizer": optimizer.state_dict()}


def resume(checkpoint, device):
    model = nn.Linear(8, 1)
    model.load_state_dict(checkpoint["model"])
    model.to(device)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    optimizer.load_state_dict(checkpoint["optimizer"])
    return model, optimizer


torch.manual_seed(0)
device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
batches = [
    (torch.randn(16, 8, device=device), torch.randn(16, 1, device=device))
    for _ in range(10)
]
checkpoint = first_run(batches[:5], device)
model, optimizer = resume(checkpoint, device)
steps(model, optimizer, batches[5:])
print(f"bias after resuming: {model.bias.item():.4f}")

# Proof: all ten steps in NumPy, and a resume on the meta device, which stands for a GPU
import numpy as np

torch.manual_seed(0)
data = [
    [
        t.cpu().numpy()
        for t in (torch.randn(16, 8, device=device), torch.randn(16, 1, device=device))
    ]
    for _ in range(10)
]
weights = np.concatenate(
    [p.detach().numpy().ravel() for p in nn.Linear(8, 1).parameters()]
).astype(float)
first = second = np.zeros(9)
for step, (features, targets) in enumerate(data, start=1):
    inputs = np.hstack([features, np.ones((16, 1))])
    slope = 2 * inputs.T @ (inputs @ weights - targets[:, 0]) / 16
    first, second = 0.9 * first + 0.1 * slope, 0.999 * second + 0.001 * slope**2
    weights = weights - 0.01 * first / (1 - 0.9**step) / (
        np.sqrt(second / (1 - 0.999**step)) + 1e-8
    )
found = np.concatenate([p.detach().cpu().numpy().ravel() for p in model.parameters()])
assert np.allclose(found, weights, atol=1e-4)

elsewhere, resumed = resume(checkpoint, torch.device("meta"))
for parameter in elsewhere.parameters():
    assert (
        resumed.state[parameter]["exp_avg"].device
        == parameter.device
        == torch.device("meta")
    )
