import io

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
    for _ in epochs:
        for rows in torch.randperm(512).split(64):
            loss = nn.functional.mse_loss(model(molecules[rows]), solubility[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        scheduler.step()
        with torch.no_grad():
            error = nn.functional.mse_loss(model(molecules), solubility)
    return error


def first_process():
    model, optimizer, scheduler = build()
    error = train(model, optimizer, scheduler, range(20))
    print(f"error before the break: {error:.4f}")
    file = io.BytesIO()
    state = {
        "model": model.state_dict(),
        "optimizer": optimizer.state_dict(),
        "scheduler": scheduler.state_dict(),
        "random": torch.get_rng_state(),
        "epoch": 20,
    }
    torch.save(state, file)
    file.seek(0)
    return file


file = first_process()

# a new process
model, optimizer, scheduler = build()
checkpoint = torch.load(file)
model.load_state_dict(checkpoint["model"])
optimizer.load_state_dict(checkpoint["optimizer"])
scheduler.load_state_dict(checkpoint["scheduler"])
torch.set_rng_state(checkpoint["random"])
error = train(model, optimizer, scheduler, range(checkpoint["epoch"], 22))
print(f"error two epochs after it: {error:.4f}")
print(f"learning rate there: {scheduler.get_last_lr()[0]:.5f}")

# Proof: the weights, moments and rate of a run without a break, to the bit
torch.manual_seed(0)
torch.randn(512, 20), torch.randn(20, 1), torch.randn(512, 1)
whole, whole_optimizer, whole_scheduler = build()
whole_error = train(whole, whole_optimizer, whole_scheduler, range(22))
assert torch.equal(model.weight, whole.weight)
assert torch.equal(model.bias, whole.bias)
assert error == whole_error
assert 0 < error < 0.02
for one, other in zip(
    optimizer.state.values(), whole_optimizer.state.values(), strict=True
):
    assert all(torch.equal(one[name], other[name]) for name in other)
assert abs(scheduler.get_last_lr()[0] - 0.3 * 0.8**22) < 1e-9
