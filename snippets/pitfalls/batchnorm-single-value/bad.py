import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
houses, price = torch.randn(129, 6), torch.randn(129, 1)  # 2 batches of 64, and 1 more
train = DataLoader(TensorDataset(houses, price), batch_size=64, shuffle=True)

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
