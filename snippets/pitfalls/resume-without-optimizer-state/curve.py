import copy

import torch
from torch import nn

torch.manual_seed(0)
molecules = torch.randn(512, 20)  # descriptors
solubility = molecules @ torch.randn(20, 1) + 0.1 * torch.randn(512, 1)


def build():
    model = nn.Linear(20, 1)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.3)
    rate = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda epoch: 0.8**epoch)
    return model, optimizer, rate


def train(model, optimizer, scheduler, epochs):
    errors = []
    for _ in range(epochs):
        for rows in torch.randperm(512).split(64):
            loss = nn.functional.mse_loss(model(molecules[rows]), solubility[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        scheduler.step()
        with torch.no_grad():
            errors.append(nn.functional.mse_loss(model(molecules), solubility).item())
    return errors


run = build()
before = train(*run, 20)
states = [copy.deepcopy(part.state_dict()) for part in run]
random = torch.get_rng_state()


def resume(restored):
    """Build anew, load the state of the first `restored` parts, and train on."""
    parts = build()
    for part, state in list(zip(parts, states, strict=True))[:restored]:
        part.load_state_dict(copy.deepcopy(state))
    torch.set_rng_state(random)
    return train(*parts, 16)


written, mended = before + resume(1), before + resume(3)
print("epoch  as_written  mended")
for epoch, errors in enumerate(zip(written, mended, strict=True), start=1):
    print(f"{epoch:5}  {errors[0]:10.3f}  {errors[1]:6.3f}")

# Proof: with all three states it goes on as if nothing had happened
torch.set_rng_state(random)
assert mended[20:] == train(*run, 16)
assert max(mended[20:]) < 0.011
assert max(written[20:]) > 0.1
