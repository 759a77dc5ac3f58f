import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
houses, price = torch.randn(129, 6), torch.randn(129, 1)  # 2 batches of 64, and 1 more
train = DataLoader(
    TensorDataset(houses, price), batch_size=64, shuffle=True, drop_last=True
)

torch.manual_seed(1)
model = nn.Sequential(nn.Linear(6, 16), nn.BatchNorm1d(16), nn.ReLU(), nn.Linear(16, 1))
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for epoch in range(3):
    for x, y in train:
        optimizer.zero_grad()
        loss = nn.functional.mse_loss(model(x), y)
        loss.backward()
        optimizer.step()
    print(f"epoch {epoch}, last batch of {len(x)}: loss {loss.item():.4f}")

# Proof: the same training with the batches' means and variances taken by hand.
torch.manual_seed(1)
start = nn.Sequential(nn.Linear(6, 16), nn.BatchNorm1d(16), nn.ReLU(), nn.Linear(16, 1))
weights = [part.detach().clone().requires_grad_() for part in start.parameters()]
w, b, gamma, beta, v, c = weights
seen = 0
for _ in range(3):
    for x, y in train:
        z = x @ w.T + b
        z = (z - z.mean(dim=0)) / (z.var(dim=0, correction=0) + 1e-5).sqrt()
        expected = (((z * gamma + beta).clamp(min=0) @ v.T + c - y) ** 2).mean()
        steps = torch.autograd.grad(expected, weights)
        with torch.no_grad():
            for part, step in zip(weights, steps, strict=True):
                part -= 0.1 * step
        seen += len(x)
assert seen == 3 * 128
assert abs(loss.item() - expected.item()) < 1e-3
torch.testing.assert_close(model[3].weight, v, atol=1e-3, rtol=1e-3)
