import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(1)
activity = torch.arange(320) % 4  # walking, sitting, climbing, lying
readings = torch.randn(320, 9) + 2 * torch.randn(4, 9)[activity]  # nine sensors
train = DataLoader(TensorDataset(readings[:256], activity[:256]), 32)

model = nn.Linear(9, 4, bias=False)
before = model.weight.detach().clone()
optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
for _ in range(5):
    for batch, target in train:
        loss = nn.functional.cross_entropy(model(batch), target)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()

with torch.no_grad():
    found = model(readings[256:]).argmax(dim=1)
change = (model.weight.detach() - before).abs().max()
accuracy = (found == activity[256:]).float().mean()
print(f"largest change of a weight: {change:.2f}")
print(f"accuracy on new readings: {accuracy:.0%}")

# Proof: the same training in NumPy, with softmax minus one-hot
import numpy as np

weight = before.numpy().copy()
for _ in range(5):
    for batch, target in train:
        score = np.exp(batch.numpy() @ weight.T)
        error = score / score.sum(1, keepdims=True) - np.eye(4)[target]
        weight -= 0.5 * error.T @ batch.numpy() / len(batch)
assert np.allclose(model.weight.detach().numpy(), weight, atol=1e-4)
guess = (readings[256:].numpy() @ weight.T).argmax(1)
assert np.isclose(accuracy, (guess == activity[256:].numpy()).mean())
assert np.isclose(change, np.abs(weight - before.numpy()).max(), atol=1e-4)
