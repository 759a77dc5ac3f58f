import torch
from torch import nn

torch.manual_seed(0)
genes = torch.randn(80, 4000)  # noise: nothing here tells who is ill
ill = torch.arange(80) % 2
train, test = torch.arange(0, 40), torch.arange(40, 80)

known, label = genes[train], ill[train]
difference = known[label == 1].mean(0) - known[label == 0].mean(0)
chosen = difference.abs().topk(20).indices
features = genes[:, chosen]

model = nn.Linear(20, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
for _ in range(100):
    logits = model(features[train]).squeeze(1)
    loss = nn.functional.binary_cross_entropy_with_logits(logits, ill[train].float())
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

with torch.no_grad():
    right = (model(features[test]).squeeze(1) > 0).long() == ill[test]
print(f"accuracy on 40 held-out patients: {right.float().mean():.2f}")

# Proof: genes and weights by NumPy; perfect in training, as good as chance elsewhere
import numpy as np

table, answers = genes.numpy().astype(float), ill.numpy()
gap = np.abs(table[1:40:2].mean(0) - table[:40:2].mean(0))
assert set(chosen.tolist()) == set(np.argsort(gap)[-20:].tolist())
torch.manual_seed(0)
torch.randn(80, 4000)
weight, bias = (
    parameter.detach().numpy()[0] for parameter in nn.Linear(20, 1).parameters()
)
inputs = table[:40, chosen.numpy()]
for _ in range(100):
    error = 1 / (1 + np.exp(-inputs @ weight - bias)) - answers[:40]
    weight, bias = weight - 0.5 * error @ inputs / 40, bias - 0.5 * error.mean()
assert np.allclose(model.weight.detach().numpy()[0], weight, atol=1e-4)
assert np.allclose(model.bias.detach().numpy()[0], bias, atol=1e-4)
assert ((inputs @ weight + bias > 0) == answers[:40]).all()
found = table[40:][:, chosen.numpy()] @ weight + bias > 0
assert 0.25 <= (found == answers[40:]).mean() <= 0.75
assert np.isclose(right.float().mean(), (found == answers[40:]).mean())
