import torch
from torch import nn

torch.manual_seed(0)
recordings = torch.randn(256, 40)  # forty standardised features each
species = (recordings[:, :3] + 0.1 * torch.randn(256, 3)).argmax(dim=1)

model = nn.Sequential(nn.Linear(40, 32), nn.ReLU(), nn.Linear(32, 3)).half()
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
for _ in range(60):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(model(recordings.half()).float(), species)
    loss.backward()
    optimizer.step()

broken = sum((~weight.isfinite()).sum().item() for weight in model.parameters())
print(f"weights that are not finite: {broken}")
