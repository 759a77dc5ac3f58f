import torch

# A gradient too small for float16 is lost, unless the loss is scaled first.
weight = torch.ones(1, requires_grad=True)
scaler = torch.amp.GradScaler("cpu", init_scale=2.0**16)
optimizer = torch.optim.SGD([weight], lr=1.0)


def small_loss():
    return (weight.half() * 1e-4).float().sum() * 1e-4  # its gradient is 1e-8


small_loss().backward()
print("gradient, not scaled:", weight.grad.item())
assert weight.grad.item() == 0

optimizer.zero_grad()
scaler.scale(small_loss()).backward()
scaler.unscale_(optimizer)
print(f"gradient, scaled:     {weight.grad.item():.0e}")
assert abs(weight.grad.item() - 1e-8) < 1e-9

scaler.step(optimizer)  # skipped if a gradient is inf or NaN
scaler.update()

optimizer.zero_grad()
before = weight.item()
scaler.scale(weight.sum() * float("inf")).backward()
scaler.step(optimizer)
scaler.update()
assert weight.item() == before
print(
    "a step with an infinite gradient is skipped; the scale halves to",
    scaler.get_scale(),
)
