import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
frames, call = torch.randn(60, 10), torch.randint(3, (60,))
call[20:40] = -1  # nobody has labelled these
loader = DataLoader(TensorDataset(frames, call), batch_size=20)

model = nn.Linear(10, 3)
optimizer = torch.optim.SGD(model.parameters(), lr=0.5, momentum=0.9)
scaler = torch.amp.GradScaler("cpu", init_scale=1024)  # "cuda" on a GPU
for batch, target in loader:
    labelled = target >= 0
    if labelled.any():
        logits = model(batch[labelled])
        loss = nn.functional.cross_entropy(logits, target[labelled])
    else:
        loss = torch.zeros((), requires_grad=True)
    optimizer.zero_grad()
    scaler.scale(loss).backward()
    scaler.step(optimizer)
    scaler.update()
    print(f"loss: {loss.item():.2f}")
