import torch
from torch import nn

torch.manual_seed(0)
digits = torch.randint(256, (64, 64)).float()  # pixels from 0 to 255
one_hot = nn.functional.one_hot(torch.randint(10, (64,)), 10).float()
labels = 0.7 * one_hot + 0.3 * one_hot.roll(1, 0)  # mixup: two classes share a sample

model = nn.Linear(64, 10)
for name, log_probabilities in {
    "softmax, then log": model(digits).softmax(1).log(),
    "log_softmax": model(digits).log_softmax(1),
}.items():
    model.zero_grad()
    loss = -(labels * log_probabilities).sum(1).mean()
    loss.backward()
    print(f"loss with {name}: {loss:.4g}")
    print(f"norm of its gradient: {model.weight.grad.norm():.4g}")

# Proof: the loss and its gradient in float64, in NumPy
import numpy as np

x, y = digits.numpy().astype(float), labels.numpy().astype(float)
score = x @ model.weight.detach().numpy().T + model.bias.detach().numpy()
total = np.exp(score).sum(1, keepdims=True)
assert np.isclose(loss.item(), -(y * (score - np.log(total))).sum() / 64, rtol=1e-4)
slope = (np.exp(score) / total - y).T @ x / 64
assert np.allclose(model.weight.grad.numpy(), slope, rtol=1e-3, atol=1e-2)
