import torch
from torch import nn


def augment(images):
    return images + 2 * torch.randn_like(images)  # grain, as of a camera at night


torch.manual_seed(0)
labels = torch.arange(400) % 4  # small pictures of four traffic signs
signs = (torch.rand(4, 1, 8, 8) > 0.5).float()
images = signs[labels] + 0.2 * torch.randn(400, 1, 8, 8)
train, validation = torch.randperm(400).split(200)

model = nn.Sequential(nn.Flatten(), nn.Linear(64, 4))
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)


def accuracy(inputs):
    with torch.no_grad():
        right = model(inputs).argmax(1) == labels[validation]
    return right.float().mean().item()


rows = []
print("epoch  as_written  mended")
for epoch in range(13):
    rows.append((accuracy(augment(images[validation])), accuracy(images[validation])))
    print(f"{epoch:5}  {rows[-1][0]:10.2f}  {rows[-1][1]:6.2f}")
    for batch in train[torch.randperm(200)].split(20):
        loss = nn.functional.cross_entropy(model(augment(images[batch])), labels[batch])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()

# Proof: the same weights, measured on the same signs, with grain and without
assert rows[-1][1] == 1
assert max(grainy for grainy, _ in rows) < 0.85
