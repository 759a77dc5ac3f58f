import torch
from torch import nn
from torch.cuda.amp import GradScaler, autocast

torch.manual_seed(0)
photos, breed = torch.rand(32, 12), torch.randint(3, (32,))
model = nn.Linear(12, 3)
optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
use_amp = torch.cuda.is_available()
scaler = GradScaler(enabled=use_amp)

for _ in range(20):
    optimizer.zero_grad()
    with autocast(enabled=use_amp):
        loss = nn.functional.cross_entropy(model(photos), breed)
    scaler.scale(loss).backward()
    scaler.step(optimizer)
    scaler.update()
print(f"loss: {loss.item():.2f}")
