import torch
from torch import nn


def survey(count):
    """The reflectance of fields in eight bands, and what grows there, 1 to 5."""
    crops = torch.randint(1, 6, (count,))
    return torch.eye(8)[crops] + 0.1 * torch.randn(count, 8), crops


def train(first, outputs):
    """Number the crops from `first`; list both accuracies, every third epoch."""
    torch.manual_seed(0)
    (spectra, crops), (others, truth) = survey(500), survey(500)
    labels = crops - 1 + first
    model = nn.Sequential(nn.Linear(8, 32), nn.ReLU(), nn.Linear(32, outputs))
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    measured = []
    for epoch in range(61):
        predicted = model(others).argmax(1)
        if epoch % 3 == 0:
            place = truth - 1  # in the list of names
            by_label = (predicted == place + first).float().mean().item()
            by_name = (predicted == place).float().mean().item()
            measured.append((by_label, by_name))
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(spectra), labels).backward()
        optimizer.step()
    return measured


written, mended = train(first=1, outputs=6), train(first=0, outputs=5)
print("epoch  by_label  by_name  mended")
for row, ((label, name), (_, right)) in enumerate(zip(written, mended, strict=True)):
    print(f"{3 * row:5}  {label:8.2f}  {name:7.2f}  {right:6.2f}")

# Proof: the labels are learned, and the names are wrong; from 0 they are right
assert written[-1] == (1, 0)
assert mended[-1] == (1, 1)
