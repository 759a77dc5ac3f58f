import torch
from torch import nn

torch.manual_seed(0)
coarse, fine = nn.Linear(3, 1), nn.Linear(3, 1)
optimizers = [torch.optim.SGD(net.parameters(), lr=0.1) for net in (coarse, fine)]
scaler = torch.amp.GradScaler("cpu", init_scale=1024)  # "cuda" on a GPU
points, depth = torch.randn(32, 3), torch.randn(32, 1)

for step in range(4):
    for optimizer in optimizers:
        optimizer.zero_grad()
    loss = nn.functional.mse_loss(fine(points), depth)
    if step % 2 == 0:  # the coarse network takes part in every second step
        loss = loss + nn.functional.mse_loss(coarse(points), depth)
    scaler.scale(loss).backward()
    for optimizer in optimizers:
        scaler.step(optimizer)
    scaler.update()
    print(f"step {step}, loss: {loss.item():.3f}")
