import torch
from torch import nn

torch.manual_seed(0)
genes, response = torch.randn(80, 40), torch.randn(80, 1)  # few patients, many columns
response += genes[:, :3].sum(dim=1, keepdim=True)
model = nn.Linear(40, 1)
loss_of, optimizer = nn.MSELoss(), torch.optim.SGD(model.parameters(), lr=0.05)
best = float("inf")
for _ in range(300):
    optimizer.zero_grad()
    loss_of(model(genes[:45]), response[:45]).backward()
    optimizer.step()
    with torch.no_grad():
        error = loss_of(model(genes[45:]), response[45:]).item()
    if error < best:
        best, best_weights = error, model.state_dict().copy()

model.load_state_dict(best_weights)
restored = loss_of(model(genes[45:]), response[45:]).item()
print(f"validation error at the best epoch: {best:.2f}")
print(f"validation error of the weights kept from it: {restored:.2f}")

# Proof: the same training in NumPy; what was kept are the weights of the last epoch.
import numpy as np

torch.manual_seed(0)
x, y = torch.randn(80, 40).numpy(), torch.randn(80, 1).numpy()
y += x[:, :3].sum(axis=1, keepdims=True)
weight, bias = (p.detach().numpy().astype(float) for p in nn.Linear(40, 1).parameters())
errors = []
for _ in range(300):
    misses = x[:45] @ weight.T + bias - y[:45]
    weight = weight - 0.1 * misses.T @ x[:45] / 45
    bias = bias - 0.1 * misses.mean(axis=0)
    errors.append(np.square(x[45:] @ weight.T + bias - y[45:]).mean())
assert np.allclose([best, restored], [min(errors), errors[-1]], rtol=1e-4)
