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
error = train(model, optimizer, scheduler, range(checkpoint["epoch"], 22))
print(f"error two epochs after it: {error:.4f}")
print(f"learning rate there: {scheduler.get_last_lr()[0]:.5f}")

# Proof: the run without a break, with the rate set as this one has it
torch.manual_seed(0)
torch.randn(512, 20), torch.randn(20, 1), torch.randn(512, 1)
whole, whole_optimizer, whole_scheduler = build()
train(whole, whole_optimizer, whole_scheduler, range(20))
build()
whole_error = train(whole, whole_optimizer, whole_scheduler, range(1))
whole_optimizer.param_groups[0]["lr"] = 0.3 * 0.8
whole_error = train(whole, whole_optimizer, whole_scheduler, range(1))
assert torch.allclose(model.weight, whole.weight, atol=1e-3)
assert abs(error - whole_error) < 1e-3
assert scheduler.get_last_lr()[0] > 50 * 0.3 * 0.8**22
assert abs(scheduler.get_last_lr()[0] - 0.3 * 0.8**2) < 1e-9
assert whole_error < 0.05
