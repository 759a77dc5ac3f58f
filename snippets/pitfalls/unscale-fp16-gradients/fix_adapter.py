import torch
from torch import nn

torch.manual_seed(0)
body = nn.Linear(30, 16).half().requires_grad_(False)  # as loaded, frozen
head = nn.Linear(16, 3).to(body.weight)  # dtype and device of the body
for weight in [*body.parameters(), *head.parameters()]:
    if weight.requires_grad:
        weight.data = weight.data.float()
optimizer = torch.optim.Adam(head.parameters(), lr=0.01)
scaler = torch.amp.GradScaler("cpu", init_scale=1024)  # "cuda" on a GPU

tokens, label = torch.randn(64, 30), torch.randint(3, (64,))
for _ in range(40):
    optimizer.zero_grad()
    with torch.autocast("cpu", dtype=torch.float16):
        loss = nn.functional.cross_entropy(head(body(tokens)), label)
    scaler.scale(loss).backward()
    scaler.step(optimizer)
    scaler.update()
print(f"loss: {loss.item():.2f}")

# Proof: the same training of the head in float64, the body's output fixed.
torch.manual_seed(0)
features = nn.Linear(30, 16).half().double()(tokens.double()).detach()
exact = nn.Linear(16, 3).half().double()
adam = torch.optim.Adam(exact.parameters(), lr=0.01)
for _ in range(40):
    expected = nn.functional.cross_entropy(exact(features), label)
    for weight, slope in zip(
        exact.parameters(),
        torch.autograd.grad(expected, list(exact.parameters())),
        strict=True,
    ):
        weight.grad = slope
    adam.step()
assert abs(loss.item() - expected.item()) < 0.005
assert (head.weight - exact.weight).abs().max() < 0.02
assert body.weight.dtype == torch.float16
