import torch
from torch import nn


def assert_accumulates(train_step, model, loss_of, inputs, targets):
    """Check that `train_step` leaves the gradient of one large batch in .grad."""
    wanted = torch.autograd.grad(loss_of(model(inputs), targets), model.parameters())
    model.zero_grad()
    train_step(model, loss_of, inputs, targets)
    for parameter, expected in zip(model.parameters(), wanted, strict=True):
        torch.testing.assert_close(parameter.grad, expected, rtol=1e-3, atol=1e-5)


def undivided(model, loss_of, inputs, targets):
    for part, target in zip(inputs.split(16), targets.split(16), strict=True):
        loss_of(model(part), target).backward()


def by_share(model, loss_of, inputs, targets):
    for part, target in zip(inputs.split(16), targets.split(16), strict=True):
        (loss_of(model(part), target) * len(part) / len(inputs)).backward()


torch.manual_seed(0)
model = nn.Sequential(nn.Linear(8, 16), nn.Tanh(), nn.Linear(16, 3))
data = torch.randn(56, 8), torch.randint(3, (56,))  # the last part has only 8
assert_accumulates(by_share, model, nn.CrossEntropyLoss(), *data)
print("by share: passes")
try:
    assert_accumulates(undivided, model, nn.CrossEntropyLoss(), *data)
except AssertionError:
    print("undivided: caught")
else:
    raise RuntimeError("the check must fire")
