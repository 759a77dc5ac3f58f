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

with torch.no_grad():
    scores = model(melody)
print(f"chords: {scores.argmax(dim=1)[:6].tolist()}")
