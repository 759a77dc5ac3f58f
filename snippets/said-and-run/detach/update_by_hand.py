import torch

dose = torch.tensor([0.0, 1.0, 2.0, 3.0])
effect = 2 * dose + 1
slope = torch.zeros(1, requires_grad=True)
offset = torch.zeros(1, requires_grad=True)


def loss():
    return (slope * dose + offset - effect).square().mean()


for _ in range(200):
    slope_grad, offset_grad = torch.autograd.grad(loss(), [slope, offset])
    with torch.no_grad():
        slope -= 0.1 * slope_grad
        offset -= 0.1 * offset_grad
assert abs(slope.item() - 2) < 1e-3
assert abs(offset.item() - 1) < 1e-3
print(f"under no_grad(): slope {slope.item():.2f}, offset {offset.item():.2f}")

slope = slope.detach() - 0.1 * slope_grad
offset = offset.detach() - 0.1 * offset_grad
try:
    torch.autograd.grad(loss(), [slope, offset])
except RuntimeError as error:
    print("with detach(), the next step:", error)
