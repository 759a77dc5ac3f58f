import torch
from torch import nn


def assert_accumulates(train_step, model, loss_of, inputs, targets):
    """Check that `train_step` leaves the gradient of one large batch in .grad."""
    parameters = [weight for weight in model.parameters() if weight.requires_grad]
    wanted = torch.autograd.grad(loss_of(model(inputs), targets), parameters)
    model.zero_grad()
    train_step(model, loss_of, inputs, targets)
    found = [parameter.grad for parameter in parameters]
    error, size = (
        sum(difference.square().sum() for difference in differences).sqrt()
        for differences in (map(torch.sub, found, wanted), wanted)
    )
    assert error < 1e-4 * size, f"error of the gradient: {error / size:.0%}"


def undivided(model, loss_of, inputs, targets):
    for part, target in zip(inputs.split(16), targets.split(16), strict=True):
        loss = loss_of(model(part), target)
        loss.backward()


def by_share(model, loss_of, inputs, targets):
    for part, target in zip(inputs.split(16), targets.split(16), strict=True):
        loss = loss_of(model(part), target)
        (loss * len(part) / len(inputs)).backward()


torch.manual_seed(0)
model = nn.Sequential(nn.Linear(8, 16), nn.Tanh(), nn.Linear(16, 3))
data = torch.randn(56, 8), torch.randint(3, (56,))  # the last part has only 8
assert_accumulates(by_share, model, nn.CrossEntropyLoss(), *data)
try:
    assert_accumulates(undivided, model, nn.CrossEntropyLoss(), *data)
except AssertionError as error:
    print("undivided,", error)
