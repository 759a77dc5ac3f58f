import torch
from torch import nn

torch.manual_seed(0)
recordings = torch.randn(256, 40)  # forty standardised features each
species = (recordings[:, :3] + 0.1 * torch.randn(256, 3)).argmax(dim=1)

model = nn.Sequential(nn.Linear(40, 32), nn.ReLU(), nn.Linear(32, 3))
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
scaler = torch.amp.GradScaler("cpu")  # "cuda" on a GPU
for _ in range(60):
    optimizer.zero_grad()
    with torch.autocast("cpu", dtype=torch.float16):
        loss = nn.functional.cross_entropy(model(recordings), species)
    scaler.scale(loss).backward()
    scaler.step(optimizer)
    scaler.update()

broken = sum((~weight.isfinite()).sum().item() for weight in model.parameters())
print(f"weights that are not finite: {broken}")

# Proof: the same training in float32 without a scaler ends with about the same loss
torch.manual_seed(0)
plain = nn.Sequential(nn.Linear(40, 32), nn.ReLU(), nn.Linear(32, 3))
adam = torch.optim.Adam(plain.parameters(), lr=0.01)
for _ in range(60):
    wanted = nn.functional.cross_entropy(plain(recordings), species)
    for weight, part in zip(
        plain.parameters(),
        torch.autograd.grad(wanted, list(plain.parameters())),
        strict=True,
    ):
        weight.grad = part
    adam.step()
assert broken == 0
assert abs(loss - wanted) < 0.02
assert wanted < 0.2
