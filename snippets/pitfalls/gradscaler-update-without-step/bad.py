import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
scans = torch.randn(32, 20)
volume = scans @ torch.randn(20, 1)
loader = DataLoader(TensorDataset(scans, volume), batch_size=4)

model = nn.Linear(20, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
scaler = torch.amp.GradScaler("cpu", init_scale=1024)  # "cuda" on a GPU
for k, (batch, target) in enumerate(loader):
    loss = nn.functional.mse_loss(model(batch), target)
    scaler.scale(loss / 4).backward()  # four batches make one step
    if (k + 1) % 4 == 0:
        scaler.step(optimizer)
        optimizer.zero_grad()
    scaler.update()
print(f"last loss: {loss.item():.3f}")
