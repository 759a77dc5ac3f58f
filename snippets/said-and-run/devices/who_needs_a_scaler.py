import torch
from torch import nn


def gradient(dtype, scaler=None):
    """The gradient of a critic's weight, for a loss that counts very little."""
    torch.manual_seed(0)
    critic, states = nn.Linear(4, 1), torch.ones(8, 4)
    with torch.autocast("cpu", dtype=dtype):
        loss = critic(states).float().mean() * 1e-8
    if scaler is None:
        loss.backward()
        return critic.weight.grad[0, 0].item()
    scaler.scale(loss).backward()
    scaler.unscale_(torch.optim.SGD(critic.parameters(), lr=1.0))
    return critic.weight.grad[0, 0].item()


scaler = torch.amp.GradScaler("cpu", init_scale=2.0**16)
plain = gradient(torch.float16)
scaled = gradient(torch.float16, scaler)
wide = gradient(torch.bfloat16)
print(f"float16: {plain:.0e}")
print(f"float16 with a scaler: {scaled:.0e}")
print(f"bfloat16 without: {wide:.0e}")
assert plain == 0
assert abs(scaled - 1e-8) < 1e-10
assert abs(wide - 1e-8) < 1e-10
