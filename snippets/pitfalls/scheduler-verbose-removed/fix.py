import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(4, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.4)
scheduler = torch.optim.lr_scheduler.ReduceLROnPlateau(
    optimizer, mode="min", factor=0.5, patience=1
)
for epoch, error in enumerate([0.9, 0.5, 0.6, 0.7, 0.4]):  # validation errors
    scheduler.step(error)
    rate = scheduler.get_last_lr()[0]
    print(f"epoch {epoch}, learning rate: {rate}")

# Proof: the error rose twice in a row, so the rate was halved once.
assert (epoch, rate) == (4, 0.2)
assert optimizer.param_groups[0]["lr"] == 0.2
