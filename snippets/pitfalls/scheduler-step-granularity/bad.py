import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
hours = torch.randn(700, 8)  # weather and time of day, standardised
rentals = hours @ torch.randn(8, 1)
train = DataLoader(TensorDataset(hours[:512], rentals[:512]), 32)

model = nn.Linear(8, 1, bias=False)
nn.init.zeros_(model.weight)
optimizer = torch.optim.SGD(model.parameters(), lr=0.02)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=5)  # in epochs
for _ in range(15):
    for batch, target in train:
        optimizer.zero_grad()
        nn.functional.mse_loss(model(batch), target).backward()
        optimizer.step()
        scheduler.step()

with torch.no_grad():
    error = nn.functional.mse_loss(model(hours[512:]), rentals[512:])
print(f"unexplained share of the variance: {error / rentals[512:].var():.3f}")
