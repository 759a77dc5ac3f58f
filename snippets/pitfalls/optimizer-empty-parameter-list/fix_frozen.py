import torch
from torch import nn

torch.manual_seed(0)
backbone = nn.Sequential(nn.Conv2d(3, 8, 3), nn.ReLU(), nn.AdaptiveAvgPool2d(1))
model = nn.Sequential(backbone, nn.Flatten(), nn.Linear(8, 4))
photos, kind = torch.randn(32, 3, 16, 16), torch.randint(4, (32,))

for parameter in backbone.parameters():  # train the last layer only
    parameter.requires_grad = False

trainable = filter(lambda p: p.requires_grad, model.parameters())
optimizer = torch.optim.SGD(trainable, lr=0.5)
for _ in range(20):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(model(photos), kind)
    loss.backward()
    optimizer.step()
print(f"weights trained: {sum(p.numel() for p in optimizer.param_groups[0]['params'])}")
print(f"loss: {loss.item():.4f}")

# Proof: softmax regression on what the untouched backbone returns, in NumPy.
import numpy as np

torch.manual_seed(0)
same = nn.Sequential(nn.Conv2d(3, 8, 3), nn.ReLU(), nn.AdaptiveAvgPool2d(1))
last = nn.Linear(8, 4)
x, y = same(photos).flatten(1).detach().double().numpy(), np.eye(4)[kind]
w, b = (part.detach().double().numpy() for part in last.parameters())
for _ in range(20):
    p = np.exp(x @ w.T + b)
    p /= p.sum(axis=1, keepdims=True)
    expected = -np.log(p[y == 1]).mean()
    w = w - 0.5 * (p - y).T @ x / 32
    b = b - 0.5 * (p - y).mean(axis=0)
assert abs(loss.item() - expected) < 1e-4
np.testing.assert_allclose(model[2].weight.detach(), w, atol=1e-4)
torch.testing.assert_close(backbone[0].weight, same[0].weight)
