import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
digit = torch.randint(10, (2000,))
images = torch.randn(10, 1, 8, 8)[digit] + 2.5 * torch.randn(2000, 1, 8, 8)
train = DataLoader(TensorDataset(images[:1500], digit[:1500]), 50, shuffle=True)

model = nn.Sequential(
    nn.Flatten(), nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, 10), nn.Softmax(dim=1)
)
loss_of = nn.CrossEntropyLoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
for _ in range(5):
    for image, label in train:
        optimizer.zero_grad()
        loss_of(model(image), label).backward()
        optimizer.step()

with torch.no_grad():
    output = model(images)
loss = loss_of(output[:1500], digit[:1500])
print(f"training loss: {loss:.3g}")
print(f"accuracy: {(output[1500:].argmax(1) == digit[1500:]).float().mean():.0%}")
assert loss > 1.461  # ten classes: lower it cannot get
