import torch
from torch import nn

torch.manual_seed(0)
digit = torch.randint(10, (2000,))
images = torch.randn(10, 1, 8, 8)[digit] + 2.5 * torch.randn(2000, 1, 8, 8)

torch.manual_seed(1)
model = nn.Sequential(nn.Flatten(), nn.Linear(64, 10), nn.Softmax(dim=1))
criterion = nn.CrossEntropyLoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.04)
for _ in range(100):
    optimizer.zero_grad()
    loss = criterion(model(images[:1500]), digit[:1500])
    loss.backward()
    optimizer.step()

with torch.no_grad():
    probability = model(images)
accuracy = (probability.argmax(dim=1) == digit)[1500:].float().mean().item()
print(f"training loss: {loss.item():.3f}")
print(f"accuracy: {accuracy:.0%}")
