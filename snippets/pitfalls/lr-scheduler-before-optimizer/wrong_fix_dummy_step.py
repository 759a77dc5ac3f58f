import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
houses = torch.randn(256, 6)
prices = houses @ torch.tensor([[3.0], [2.0], [1.0], [0.0], [-1.0], [-2.0]])
loader = DataLoader(TensorDataset(houses, prices), batch_size=64)

torch.manual_seed(1)
model = nn.Linear(6, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.2)
scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=0.1)
optimizer.step()  # no gradients yet: it changes nothing
for epoch in range(3):
    scheduler.step()
    for features, target in loader:
        optimizer.zero_grad()
        loss = nn.functional.mse_loss(model(features), target)
        loss.backward()
        optimizer.step()
    rate = optimizer.param_groups[0]["lr"]
    print(f"epoch {epoch}, learning rate: {rate:.4f}, loss: {loss.item():.4f}")

# Proof: the first rate is skipped as before, and the loss stays high.
assert abs(rate - 0.0002) < 1e-9
assert abs(loss.item() - 14.58) < 0.01
