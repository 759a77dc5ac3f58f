import torch
from torch import nn

torch.manual_seed(0)
pixels, digit = torch.randn(64, 30), torch.randint(3, (64,))
model = nn.Linear(30, 3).half()  # or loaded with torch_dtype=torch.float16
optimizer = torch.optim.SGD(model.parameters(), lr=1e-4)

before = model.weight.detach().float()
for _ in range(200):
    optimizer.zero_grad()
    with torch.autocast("cpu", dtype=torch.float16):
        loss = nn.functional.cross_entropy(model(pixels), digit)
    loss.backward()
    optimizer.step()
print(f"the weights moved by: {(model.weight - before).norm().item():.4f}")

# Proof: most entries of the float16 weights are where they were.
moved = (model.weight.float() != before).float().mean()
assert 0 < moved < 0.5
