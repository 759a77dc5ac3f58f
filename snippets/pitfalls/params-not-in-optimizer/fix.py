import torch
from torch import nn

torch.manual_seed(3)
species = torch.arange(4).repeat(100)  # four species, 100 leaves of each
leaves = torch.randn(4, 16)[species] + 0.5 * torch.randn(400, 16)

model = nn.Sequential(nn.Linear(16, 32), nn.ReLU(), nn.Linear(32, 10))
model[0].requires_grad_(False)  # the backbone
model[2] = nn.Linear(32, 4)  # four classes in place of ten
optimizer = torch.optim.SGD(model[2].parameters(), lr=0.1)

for _ in range(50):
    model.zero_grad()
    loss = nn.functional.cross_entropy(model(leaves[:300]), species[:300])
    loss.backward()
    optimizer.step()

right = (model(leaves[300:]).argmax(1) == species[300:]).sum()
print(f"held-out leaves recognised: {right} of 100")

# Proof: softmax regression on the features of the backbone in NumPy
import numpy as np

torch.manual_seed(3)
torch.randn(4, 16), torch.randn(400, 16)
backbone, _, last = nn.Linear(16, 32), nn.Linear(32, 10), nn.Linear(32, 4)
x = torch.relu(backbone(leaves)).detach().double().numpy()
w, b = (p.detach().double().numpy().copy() for p in last.parameters())
for _ in range(50):
    score = np.exp(x[:300] @ w.T + b)
    wrong = score / score.sum(1, keepdims=True) - np.eye(4)[species[:300]]
    w -= 0.1 * wrong.T @ x[:300] / 300
    b -= 0.1 * wrong.mean(0)
assert np.allclose(model[2].weight.detach(), w, atol=1e-4)
assert np.allclose(model[2].bias.detach(), b, atol=1e-4)
assert right == ((x[300:] @ w.T + b).argmax(1) == species[300:].numpy()).sum() > 90
assert model[0].weight.grad is None
