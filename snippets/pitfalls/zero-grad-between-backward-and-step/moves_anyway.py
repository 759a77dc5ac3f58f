import torch
from torch import nn

torch.manual_seed(0)
spectra = 5 + 3 * torch.randn(512, 16)  # 16 frequency bands of a machine's sound
worn = (spectra[:, 0] > spectra[:, 1]).long()
model = nn.Sequential(nn.BatchNorm1d(16), nn.Linear(16, 2))
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
state = {name: value.clone() for name, value in model.state_dict().items()}


def validation_loss():
    model.eval()
    with torch.no_grad():
        return nn.functional.cross_entropy(model(spectra), worn).item()


first = validation_loss()
for batch, target in zip(spectra.split(32), worn.split(32), strict=True):
    model.train()
    nn.functional.cross_entropy(model(batch), target).backward()
    optimizer.zero_grad()
    optimizer.step()
last = validation_loss()

moved = [
    name for name, value in model.state_dict().items() if (value != state[name]).any()
]
print(f"validation loss: {first:.2f} before, {last:.2f} after")
print("what changed in the state dict:", moved)
