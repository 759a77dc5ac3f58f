# Needs a CUDA GPU.
import torch
from torch import nn


class Critic(nn.Module):
    """Judges melodies of 12 notes with an LSTM."""

    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(8, 16, batch_first=True)
        self.out = nn.Linear(16, 1)

    def forward(self, notes):
        return self.out(self.lstm(notes)[0][:, -1])


torch.manual_seed(0)
device = "cuda"
critic = Critic().to(device)
melodies = torch.randn(16, 12, 8).to(device).requires_grad_()
scores = critic(melodies)
slope = torch.autograd.grad(scores.sum(), melodies, create_graph=True)[0]
penalty = (slope.flatten(1).norm(dim=1) - 1).square().mean()
penalty.backward()
print(f"penalty: {penalty.item():.4f}")
