import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
active = torch.randint(2, (400,))
pulse = 60 + 10 * torch.randn(400, 6) + 20 * active[:, None]  # not normalised
recording = DataLoader(TensorDataset(pulse, active), 100, shuffle=True)

model = nn.Sequential(nn.BatchNorm1d(6), nn.Linear(6, 8), nn.ReLU(), nn.Linear(8, 2))
optimizer = torch.optim.SGD(model.parameters(), lr=1)
for _ in range(2):
    for features, label in recording:
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(features), label).backward()
        optimizer.step()

torch.optim.swa_utils.update_bn(recording, model)

model.eval()
with torch.no_grad():
    scores = model(pulse)
accuracy = (scores.argmax(1) == active).float().mean().item()
print(f"accuracy with eval(): {accuracy:.0%}")
print(f"running mean of the pulse: {model[0].running_mean.mean():.1f}")
print(f"mean of the pulse, measured: {pulse.mean():.1f}")

# Proof: the statistics of all samples, and the accuracy of the network in NumPy
import numpy as np

state = (value.numpy() for value in model.state_dict().values())
gain, shift, mean, var, _, w1, b1, w2, b2 = state
assert np.allclose(mean, pulse.numpy().mean(0), rtol=1e-4)
assert np.allclose(var, pulse.numpy().var(0), rtol=0.03)
normal = (pulse.numpy() - mean) / np.sqrt(var + 1e-5) * gain + shift
expected = np.maximum(normal @ w1.T + b1, 0) @ w2.T + b2
assert np.allclose(scores, expected, rtol=1e-4, atol=1e-4)
assert accuracy > 0.95
