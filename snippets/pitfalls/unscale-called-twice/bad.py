import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
clips = torch.randn(32, 20)
tempo = clips @ torch.randn(20, 1)
loader = DataLoader(TensorDataset(clips, tempo), batch_size=4)

model = nn.Linear(20, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
scaler = torch.amp.GradScaler("cpu", init_scale=16)  # "cuda" on a GPU
for k, (batch, target) in enumerate(loader):
    loss = nn.functional.mse_loss(model(batch), target)
    scaler.scale(loss / 4).backward()  # four batches make one step
    scaler.unscale_(optimizer)
    norm = nn.utils.clip_grad_norm_(model.parameters(), max_norm=1.0)
    if (k + 1) % 4 == 0:
        scaler.step(optimizer)
        scaler.update()
        optimizer.zero_grad()
print(f"norm of the last gradient: {norm.item():.2f}")
