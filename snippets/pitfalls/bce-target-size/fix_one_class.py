import torch
from torch import nn

torch.manual_seed(0)
bird = torch.randint(5, (640,))  # the number of one species out of five
sounds = torch.randn(5, 20)[bird] + 2 * torch.randn(640, 20)

torch.manual_seed(1)
model = nn.Linear(20, 5)
criterion = nn.CrossEntropyLoss()  # takes class numbers
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for _ in range(100):
    optimizer.zero_grad()
    logits = model(sounds)
    loss = criterion(logits, bird)
    loss.backward()
    optimizer.step()

accuracy = (logits.argmax(dim=1) == bird).float().mean().item()
print(f"loss: {loss.item():.4f}")
print(f"accuracy: {accuracy:.0%}")

# Proof: the same training in NumPy, with the gradient of softmax regression.
import numpy as np

torch.manual_seed(1)
start = nn.Linear(20, 5)
w, b = (part.detach().double().numpy() for part in start.parameters())
x, y = sounds.double().numpy(), np.eye(5)[bird]
for _ in range(100):
    p = np.exp(x @ w.T + b)
    p /= p.sum(axis=1, keepdims=True)
    expected = -np.log(p[y == 1]).mean()
    w -= 0.1 * (p - y).T @ x / 640
    b -= 0.1 * (p - y).mean(axis=0)
assert abs(loss.item() - expected) < 1e-4
assert abs(accuracy - (p.argmax(axis=1) == bird.numpy()).mean()) < 0.005
np.testing.assert_allclose(model.weight.detach(), w, atol=1e-4)
