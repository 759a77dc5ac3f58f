import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset, random_split

torch.manual_seed(0)
flowers = torch.randn(120, 4)  # petals and sepals
kinds = (flowers @ torch.randn(4, 3)).argmax(1)
train, valid = random_split(TensorDataset(flowers, kinds), [90, 30])
loader = DataLoader(train, batch_size=16, shuffle=True)

model = nn.Sequential(nn.Linear(4, 32), nn.ReLU(), nn.Linear(32, 3))
optimizer = torch.optim.AdamW(model.parameters(), lr=0.01)
scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=20)
for epoch in range(20):
    model.train()
    for batch, target in loader:
        with torch.autocast("cpu", dtype=torch.bfloat16):
            loss = nn.functional.cross_entropy(model(batch), target)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
    scheduler.step()
    if epoch % 5 == 4:
        model.eval()
        with torch.no_grad():
            inputs, targets = next(iter(DataLoader(valid, batch_size=len(valid))))
            right = (model(inputs).argmax(1) == targets).sum().item()
        print(f"epoch {epoch + 1:2}: {right} of {len(valid)} right")

# Proof: far better than a guess
assert right > 24
