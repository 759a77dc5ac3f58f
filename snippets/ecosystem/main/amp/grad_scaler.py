import torch
from torch import nn

torch.manual_seed(0)
pixels = torch.randn(256 * 256, 16)  # an image, with 16 features per pixel
depth = pixels[:, :2].tanh().sum(1, keepdim=True)
model = nn.Sequential(nn.Linear(16, 32), nn.Tanh(), nn.Linear(32, 1))
warm_up = torch.optim.AdamW(model.parameters(), lr=0.02)
for _ in range(100):
    nn.functional.mse_loss(model(pixels[:2000]), depth[:2000]).backward()
    warm_up.step()
    warm_up.zero_grad()


def gradients(dtype, scale):
    """Return the gradients of the output and of the first layer."""
    model.zero_grad()
    with torch.autocast("cpu", dtype, enabled=dtype != torch.float32):
        output = model(pixels)
        output.retain_grad()
        loss = nn.functional.mse_loss(output, depth) / 32  # of 32 accumulated batches
    (loss * scale).backward()
    return output.grad, model[0].weight.grad / scale


_, true = gradients(torch.float32, 1)
print("power zeros error")
errors = {}
for power in range(0, 33, 4):
    of_output, weight = gradients(torch.float16, 2.0**power)
    zeros = (of_output == 0).float().mean().item()
    error = ((weight - true).norm() / true.norm()).item()
    errors[power] = error
    print(f"{power} {zeros:.2f} {error:.2f}")

# A scaler that begins too high, and grows again after three good steps
print("\nstep scale skipped")
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
scaler = torch.amp.GradScaler("cpu", init_scale=2.0**30, growth_interval=3)
for step in range(12):
    scale, before = scaler.get_scale(), model[0].weight.detach().clone()
    optimizer.zero_grad()
    with torch.autocast("cpu", torch.float16):
        loss = nn.functional.mse_loss(model(pixels), depth)
    scaler.scale(loss).backward()
    scaler.step(optimizer)
    scaler.update()
    skipped = torch.equal(before, model[0].weight)
    print(f"{step} {scale:.0f} {int(skipped)}")

# bfloat16 rounds to 8 bits of precision
ones = torch.ones(1000, dtype=torch.bfloat16)
total = torch.zeros((), dtype=torch.bfloat16)
for one in ones:
    total += one
print("\na thousand ones, added one by one in bfloat16:", total.item())
print("and by sum():", ones.sum().item())

# Proof: a scale mends the gradients, and the scaler ends below the first that overflows
assert errors[16] < 0.01 < 0.5 < errors[0]
assert not skipped
assert total < ones.sum()
