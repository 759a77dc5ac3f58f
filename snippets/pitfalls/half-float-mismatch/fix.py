import torch
from torch import nn


class LoRA(nn.Module):
    """A frozen layer in half precision with a small trainable correction."""

    def __init__(self, base, rank=2):
        super().__init__()
        self.base = base.requires_grad_(False)
        self.down = nn.Linear(base.in_features, rank)
        self.up = nn.Linear(rank, base.out_features)

    def forward(self, x):
        return self.base(x) + self.up(self.down(x))


torch.manual_seed(0)
model = LoRA(nn.Linear(16, 4).half())  # the adapter is float32
melody, chord = torch.randn(32, 16).half(), torch.randint(4, (32,))

with torch.autocast("cpu", dtype=torch.float16):  # "cuda" on a GPU
    loss = nn.functional.cross_entropy(model(melody), chord)
loss.backward()
print(f"training loss: {loss.item():.2f}")

with torch.no_grad(), torch.autocast("cpu", dtype=torch.float16):
    scores = model(melody)
print(f"chords: {scores.argmax(dim=1)[:6].tolist()}")

# Proof: the formula in NumPy, and the gradient by finite differences.
import numpy as np

names = {name: w.detach().double().numpy() for name, w in model.named_parameters()}


def expected(weights):
    x = melody.double().numpy()
    inner = x @ weights["down.weight"].T + weights["down.bias"]
    outer = inner @ weights["up.weight"].T + weights["up.bias"]
    return x @ weights["base.weight"].T + weights["base.bias"] + outer


def entropy(weights):
    logits = expected(weights)
    chosen = logits[range(32), chord]
    return (np.log(np.exp(logits).sum(axis=1)) - chosen).mean()


np.testing.assert_allclose(scores.double(), expected(names), atol=0.01)
assert scores.argmax(dim=1).tolist() == expected(names).argmax(axis=1).tolist()
assert abs(loss.item() - entropy(names)) < 0.01
for name in ("up.bias", "down.bias"):
    for k in range(len(names[name])):
        moved = names[name].copy()
        moved[k] += 1e-4
        slope = (entropy({**names, name: moved}) - entropy(names)) / 1e-4
        assert abs(slope - model.get_parameter(name).grad[k]) < 0.01
assert model.base.weight.grad is None
