import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
inputs = torch.randn(64, 8)
targets = inputs.sum(1, keepdim=True) * 10
loader = DataLoader(TensorDataset(inputs, targets), batch_size=16, shuffle=True)

model = nn.Linear(8, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=12)

print("epoch    rate   norm  clipped")
for epoch in range(13):
    rate = scheduler.get_last_lr()[0]
    for batch, target in loader:
        optimizer.zero_grad()
        loss = nn.functional.mse_loss(model(batch), target)
        loss.backward()
        norm = nn.utils.clip_grad_norm_(model.parameters(), max_norm=1.0)
        optimizer.step()
    clipped = torch.cat([weight.grad.flatten() for weight in model.parameters()]).norm()
    assert norm > 1 > clipped - 1e-4
    print(f"{epoch:5}  {rate:.4f}  {norm:5.2f}  {clipped:7.2f}")
    scheduler.step()  # after optimizer.step(), here once an epoch
