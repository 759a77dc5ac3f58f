import torch
from torch import nn


class Position(nn.Module):
    """Multiplies with a wave that is made once and kept."""

    def __init__(self):
        super().__init__()
        self.wave = None

    def forward(self, x):
        if self.wave is None:
            self.wave = torch.arange(x.shape[1]).div(10).cos().unsqueeze(1)
        return x * self.wave


torch.manual_seed(0)
model = nn.Sequential(nn.Linear(4, 4), Position(), nn.Linear(4, 1))
audio, pitch = torch.randn(8, 30, 4), torch.randn(8, 30, 1)
with torch.inference_mode():  # a first validation, before training
    error = nn.functional.mse_loss(model(audio), pitch)
loss = nn.functional.mse_loss(model(audio), pitch)
loss.backward()
print(f"gradient: {model[0].weight.grad.norm().item():.4f}")
