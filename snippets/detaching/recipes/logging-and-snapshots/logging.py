import numpy as np
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(6, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.05)
loader = [(torch.randn(16, 6), torch.randn(16, 1)) for _ in range(10)]

running_loss, predictions = 0.0, []
for sensors, target in loader:
    prediction = model(sensors)
    loss = nn.functional.mse_loss(prediction, target)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    running_loss += loss.item()  # a Python float
    predictions.append(prediction.detach())  # values, no graph

history = torch.cat(predictions).numpy()
assert isinstance(running_loss, float)
assert isinstance(history, np.ndarray)
assert history.shape == (160, 1)
errors = [
    ((p - t) ** 2).mean().item() for p, (_, t) in zip(predictions, loader, strict=True)
]
np.testing.assert_allclose(running_loss, sum(errors), rtol=1e-5)
print(f"sum of the logged losses:                     {running_loss:.4f}")
print(f"the same from the predictions that were kept: {sum(errors):.4f}")
