import torch
from torch import nn

torch.manual_seed(0)
genre = torch.randint(4, (400,))
songs = torch.randn(4, 20)[genre] + 2 * torch.randn(400, 20)
one_hot = nn.functional.one_hot(genre, num_classes=4)

torch.manual_seed(1)
model = nn.Sequential(nn.Linear(20, 4), nn.LogSoftmax(dim=1))
criterion = nn.NLLLoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
for _ in range(50):
    optimizer.zero_grad()
    output = model(songs)
    loss = criterion(output, one_hot.argmax(dim=1))
    loss.backward()
    optimizer.step()

accuracy = (output.argmax(dim=1) == genre).float().mean().item()
print(f"loss: {loss.item():.4f}")
print(f"accuracy: {accuracy:.0%}")

# Proof: the same training in NumPy, which takes the one-hot rows as they are.
import numpy as np

torch.manual_seed(1)
start = nn.Linear(20, 4)
w, b = (part.detach().double().numpy() for part in start.parameters())
x, y = songs.double().numpy(), one_hot.numpy()
for _ in range(50):
    p = np.exp(x @ w.T + b)
    p /= p.sum(axis=1, keepdims=True)
    expected = -(np.log(p) * y).sum(axis=1).mean()
    w -= 0.5 * (p - y).T @ x / 400
    b -= 0.5 * (p - y).mean(axis=0)
assert abs(loss.item() - expected) < 1e-4
assert abs(accuracy - (p.argmax(axis=1) == genre.numpy()).mean()) < 0.005
