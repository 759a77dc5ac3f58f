import torch
from torch import nn

torch.manual_seed(0)
digits, labels = torch.rand(32, 1, 28, 28), torch.randint(10, (32,))
model = nn.Sequential(
    nn.Conv2d(1, 8, kernel_size=3),
    nn.ReLU(),
    nn.MaxPool2d(2),
    nn.Flatten(),
    nn.LazyLinear(10),
)
model(torch.zeros(1, 1, 28, 28))  # its first input sets in_features
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
before = nn.functional.cross_entropy(model(digits), labels)
before.backward()
optimizer.step()
after = nn.functional.cross_entropy(model(digits), labels)
print("in_features:", model[4].in_features)
print("the loss falls:", after.item() < before.item())

assert type(model[4]) is nn.Linear
assert model[4].in_features == 8 * ((28 - 2) // 2) ** 2
assert after < before
