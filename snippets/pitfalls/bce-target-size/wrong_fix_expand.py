import torch
from torch import nn

torch.manual_seed(0)
bird = torch.randint(5, (640,))  # the number of one species out of five
sounds = torch.randn(5, 20)[bird] + 2 * torch.randn(640, 20)

torch.manual_seed(1)
model = nn.Linear(20, 5)
criterion = nn.BCEWithLogitsLoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for _ in range(100):
    optimizer.zero_grad()
    logits = model(sounds)
    loss = criterion(logits, bird.float().unsqueeze(1).expand_as(logits))
    loss.backward()
    optimizer.step()

accuracy = (logits.argmax(dim=1) == bird).float().mean().item()
print(f"loss: {loss.item():.4f}")
print(f"accuracy: {accuracy:.0%}")

# Proof: the loss is negative, and the accuracy is that of guessing.
assert abs(loss.item() + 19.02) < 0.1
assert accuracy < 0.3
