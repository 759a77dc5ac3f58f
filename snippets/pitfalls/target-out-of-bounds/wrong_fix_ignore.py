import torch
from torch import nn

torch.manual_seed(0)
stars = torch.randint(1, 6, (500,))  # ratings from 1 to 5
reviews = torch.randn(6, 30)[stars] + 3 * torch.randn(500, 30)

torch.manual_seed(1)
model = nn.Linear(30, 5)
criterion = nn.CrossEntropyLoss(ignore_index=5)  # the label in the message
optimizer = torch.optim.SGD(model.parameters(), lr=0.3)
for _ in range(60):
    optimizer.zero_grad()
    logits = model(reviews)
    loss = criterion(logits, stars)
    loss.backward()
    optimizer.step()

right = logits.argmax(dim=1) == stars
print(f"loss: {loss.item():.3f}")
print(f"five stars, found: {right[stars == 5].float().mean().item():.0%}")

# Proof: no review of five stars is recognised, and the loss falls all the same.
assert not right[stars == 5].any()
assert abs(loss.item() - 0.338) < 0.01
