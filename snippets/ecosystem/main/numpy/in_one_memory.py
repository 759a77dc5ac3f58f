import numpy as np
import torch
from torch import nn

rng = np.random.default_rng(0)
recording = rng.normal(size=(400, 3)).astype("float32")  # layers are float32
target = recording @ np.array([1.0, -2.0, 0.5], "float32") + 3

inputs, labels = torch.from_numpy(recording), torch.from_numpy(target)
assert np.shares_memory(inputs.numpy(), recording)

model = nn.Linear(3, 1)
optimizer = torch.optim.LBFGS(model.parameters(), max_iter=50)


def closure():
    optimizer.zero_grad()
    loss = nn.functional.mse_loss(model(inputs).squeeze(1), labels)
    loss.backward()
    return loss


optimizer.step(closure)
found = np.append(model.weight.numpy(force=True), model.bias.numpy(force=True))
design = np.column_stack([recording, np.ones(400)])
expected, *_ = np.linalg.lstsq(design, target, rcond=None)
np.testing.assert_allclose(found, expected, atol=1e-3)
print("torch finds:", [f"{value:.2f}" for value in found])
print("NumPy's least squares finds:", [f"{value:.2f}" for value in expected])
