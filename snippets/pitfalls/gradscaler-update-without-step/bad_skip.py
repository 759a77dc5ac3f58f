import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
returns = torch.randn(30, 6)
target = returns @ torch.randn(6, 1)
target[10:20] *= 100  # a bad day in the feed
loader = DataLoader(TensorDataset(returns, target), batch_size=10)

model = nn.Linear(6, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
scaler = torch.amp.GradScaler("cpu", init_scale=1024)  # "cuda" on a GPU
for batch, wanted in loader:
    optimizer.zero_grad()
    loss = nn.functional.mse_loss(model(batch), wanted)
    scaler.scale(loss).backward()
    if loss.item() < 100:  # do not learn from outliers
        scaler.step(optimizer)
    scaler.update()
    print(f"loss: {loss.item():.3g}")
