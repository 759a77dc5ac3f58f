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
guessing = math.log(10)
assert abs(first.item() - guessing) < 0.5
print(f"first loss: {first.item():.2f}, that of guessing among ten: {guessing:.2f}")

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
    between = (model(images) - model(images)).abs().max().item()
assert accuracy == 1
assert between == 0
print(f"accuracy on the one batch after 100 steps: {accuracy:.0%}")
print("largest difference between two answers in eval mode:", between)
