import torch
from torch import nn

torch.manual_seed(0)
net, criterion = nn.Linear(5, 3), nn.CrossEntropyLoss()
loss = criterion(net(torch.randn(6, 5)), torch.randint(3, (6,)))

for spell in ("Loss.backward()", "criterion.backward()", "net.backward()"):
    try:
        eval(spell)
    except (NameError, AttributeError) as error:
        print(f"{spell}: {type(error).__name__}: {error}")

assert net.weight.grad is None
loss.backward()
assert net.weight.grad.shape == (3, 5)
print("loss.backward(): a gradient of shape", tuple(net.weight.grad.shape))
