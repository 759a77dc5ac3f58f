import torch
from torch import nn

torch.manual_seed(0)
torch.backends.mkldnn.set_flags(False)  # it rounds bfloat16 differently from CPU to CPU
blurred = torch.rand(4, 1, 64, 64)
sharp = blurred + 0.01 * torch.randn(4, 1, 64, 64)
model = nn.Sequential(nn.Conv2d(1, 8, 3, padding=1), nn.ReLU(), nn.Conv2d(8, 1, 1))


def gradient(dtype, scale=1.0):
    model.zero_grad()
    with torch.autocast("cpu", dtype=dtype, enabled=dtype != torch.float32):
        loss = nn.functional.mse_loss(blurred + 0.01 * model(blurred), sharp)
    (loss * scale).backward()
    return torch.cat([w.grad.flatten() for w in model.parameters()]) / scale


exact = gradient(torch.float32)
print("run       largest    step_at_1  gradient_zero  error")
errors = {}
for name, dtype, scale in (
    ("float32", torch.float32, 1.0),
    ("bfloat16", torch.bfloat16, 1.0),
    ("float16", torch.float16, 1.0),
    ("scaled", torch.float16, 2.0**16),
):
    info, found = torch.finfo(dtype), gradient(dtype, scale)
    zeros = (found == 0).float().mean().item()
    errors[name] = ((found - exact).norm() / exact.norm()).item()
    print(
        f"{name:8}  {info.max:.2e}  {info.eps:9.1e}  {zeros:13.2f}  {errors[name]:.4f}"
    )

# Proof: float16 loses most of the gradient, the scale restores it, bfloat16 only rounds
assert errors["float16"] > 0.5
assert errors["scaled"] < errors["bfloat16"] < 0.02
assert torch.finfo(torch.bfloat16).max > 1e38 > torch.finfo(torch.float16).max
