import torch
from torch import nn

torch.manual_seed(0)
digit = torch.randint(10, (2000,))
images = torch.randn(10, 1, 8, 8)[digit] + 2.5 * torch.randn(2000, 1, 8, 8)

torch.manual_seed(1)
model = nn.Sequential(nn.Flatten(), nn.Linear(64, 10), nn.LogSoftmax(dim=1))
criterion = nn.NLLLoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.04)
for _ in range(100):
    optimizer.zero_grad()
    loss = criterion(model(images[:1500]), digit[:1500])
    loss.backward()
    optimizer.step()

with torch.no_grad():
    probability = model(images).exp()
accuracy = (probability.argmax(dim=1) == digit)[1500:].float().mean().item()
print(f"training loss: {loss.item():.3f}")
print(f"accuracy: {accuracy:.0%}")

# Proof: the same training in NumPy, with the gradient of softmax regression.
import numpy as np

torch.manual_seed(1)
start = nn.Linear(64, 10)
w, b = (part.detach().double().numpy() for part in start.parameters())
x, y = images.flatten(1).double().numpy(), np.eye(10)[digit]
for _ in range(100):
    p = np.exp(x[:1500] @ w.T + b)
    p /= p.sum(axis=1, keepdims=True)
    expected = -np.log(p[y[:1500] == 1]).mean()
    w -= 0.04 * (p - y[:1500]).T @ x[:1500] / 1500
    b -= 0.04 * (p - y[:1500]).mean(axis=0)
np.testing.assert_allclose(model[1].weight.detach(), w, atol=1e-4)
assert abs(loss.item() - expected) < 1e-4
score = np.exp(x @ w.T + b)
share = score / score.sum(axis=1, keepdims=True)
np.testing.assert_allclose(probability, share, atol=1e-3)
right = share.argmax(axis=1) == digit.numpy()
assert abs(accuracy - right[1500:].mean()) < 0.005
