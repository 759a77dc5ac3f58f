import math

import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(
    nn.Flatten(), nn.Linear(64, 32), nn.ReLU(), nn.Dropout(0.2), nn.Linear(32, 10)
)
images, digits = torch.randn(16, 1, 8, 8), torch.randint(0, 10, (16,))
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)

logits = model(images)
print("shapes:", tuple(logits.shape), tuple(digits.shape))

first = nn.functional.cross_entropy(logits, digits)
assert abs(first.item() - math.log(10)) < 0.5, "far from guessing"
print("the first loss is near log(10)")

first.backward()
silent = [n for n, w in model.named_parameters() if w.grad is None or not w.grad.any()]
assert silent == []
print("parameters without a gradient:", len(silent))

for _ in range(100):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(model(images), digits)
    loss.backward()
    optimizer.step()

model.eval()
with torch.no_grad():
    accuracy = (model(images).argmax(1) == digits).float().mean().item()
    assert torch.equal(model(images), model(images)), "not in eval mode"
assert accuracy == 1, "one batch cannot be learnt by heart"
print(f"accuracy on the one batch: {accuracy:.0%}")
