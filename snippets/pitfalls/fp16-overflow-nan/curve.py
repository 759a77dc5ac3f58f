import torch
from torch import nn


def scales(in_float32):
    """List the loss scale before each step."""
    torch.manual_seed(0)
    houses = torch.randn(200, 12)  # twelve standardised columns
    dollars = 300_000 + 40_000 * houses @ torch.randn(12, 1)
    trunk = nn.Sequential(nn.Linear(12, 64), nn.Tanh()).requires_grad_(False)
    head = nn.Linear(64, 1)
    optimizer = torch.optim.SGD(head.parameters(), lr=0.1)
    scaler = torch.amp.GradScaler("cpu")  # "cuda" on a GPU
    found = []
    for _ in range(31):
        found.append(scaler.get_scale())
        optimizer.zero_grad()
        with torch.autocast("cpu", dtype=torch.float16):
            hidden = trunk(houses)
            with torch.autocast("cpu", dtype=torch.float16, enabled=not in_float32):
                price = head(hidden.float() if in_float32 else hidden)
            loss = nn.functional.mse_loss(price, dollars)
        scaler.scale(loss).backward()
        scaler.step(optimizer)
        scaler.update()
    return found


written, mended = scales(in_float32=False), scales(in_float32=True)
print("step  as_written   mended")
for step, pair in enumerate(zip(written, mended, strict=True)):
    print(f"{step:4}  {pair[0]:10.1e}  {pair[1]:7.1e}")

# Proof: every step but one overflows, is skipped, and halves the scale
assert written == [2.0 ** (16 - step + (step > 20)) for step in range(31)]
assert mended == [2.0**16] * 31
