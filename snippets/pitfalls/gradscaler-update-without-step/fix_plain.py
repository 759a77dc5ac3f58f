import torch
from torch import nn

torch.manual_seed(0)
words, topic = torch.randn(40, 16), torch.randint(3, (40,))
model = nn.Linear(16, 3)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
scaler = torch.amp.GradScaler("cpu", init_scale=1024)  # "cuda" on a GPU

for step in range(3):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(model(words), topic)
    print(f"step {step}, loss: {loss.item():.3f}")
    scaler.scale(loss).backward()
    scaler.step(optimizer)
    scaler.update()

# Proof: softmax regression in NumPy.
import numpy as np

torch.manual_seed(0)
torch.randn(40, 16), torch.randint(3, (40,))
w, b = (p.detach().double().numpy() for p in nn.Linear(16, 3).parameters())
x, y = words.double().numpy(), topic.numpy()
for _ in range(3):
    p = np.exp(x @ w.T + b)
    p /= p.sum(axis=1, keepdims=True)
    expected = -np.log(p[range(40), y]).mean()
    error = (p - np.eye(3)[y]) / 40
    w, b = w - 0.1 * error.T @ x, b - 0.1 * error.sum(axis=0)
assert abs(loss.item() - expected) < 1e-5
np.testing.assert_allclose(model.weight.detach(), w, atol=1e-5)
np.testing.assert_allclose(model.bias.detach(), b, atol=1e-5)
