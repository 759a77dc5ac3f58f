import torch
from torch import nn

torch.manual_seed(0)
frames = torch.randn(64, 13)  # spectral features of speech
pitch = torch.randn(64, 1)
body = nn.Linear(13, 8)
heads = nn.ModuleDict({"pitch": nn.Linear(8, 1), "speaker": nn.Linear(8, 5)})

loss = nn.functional.mse_loss(heads["pitch"](body(frames)), pitch)
loss.backward()
weights = [*body.parameters(), *heads.parameters()]
norm = sum(w.grad.norm() ** 2 for w in weights if w.grad is not None) ** 0.5
print(f"norm of all gradients: {norm:.4f}")

# Proof: the chain rule by hand, for the layers that the loss went through
import numpy as np

x = frames.numpy()
v, a, w, b = (
    t.numpy() for m in (body, heads["pitch"]) for t in m.state_dict().values()
)
hidden = x @ v.T + a
error = 2 / 64 * (hidden @ w.T + b - pitch.numpy())
back = error @ w
expected = [back.T @ x, back.sum(0), error.T @ hidden, error.sum(0)]
assert np.isclose(norm.item(), np.sqrt(sum((part**2).sum() for part in expected)))
assert np.isclose(norm.item(), nn.utils.clip_grad_norm_(weights, 1.0).item())
