import torch
from torch import nn

torch.autograd.set_detect_anomaly(True)
torch.manual_seed(1)
clips, model = torch.randn(40, 3), nn.Linear(3, 1)
score = model(clips)  # without a sigmoid: some are negative
loss = -score.log().mean()
loss.backward()
print(f"loss: {loss.item()}")
print(f"gradient: {model.weight.grad.norm().item():.4f}")

# Proof: the loss is nan, the gradients are numbers, and the mode was on.
assert loss.isnan()
assert all(p.grad.isfinite().all() for p in model.parameters())
assert torch.is_anomaly_enabled()
