# Needs a CUDA GPU.
import torch
from torch import nn


class Heart(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(4, 16, num_layers=2, dropout=0.3, batch_first=True)
        self.head = nn.Linear(16, 1)

    def forward(self, beats):
        return self.head(self.lstm(beats)[0][:, -1])


torch.manual_seed(0)
device = "cuda"
model = Heart().to(device).eval()
beats = torch.randn(1, 30, 4).to(device).requires_grad_()
runs = []
for _ in range(2):
    (gradient,) = torch.autograd.grad(model(beats).sum(), beats)
    runs.append(gradient[0].abs().sum(dim=1))
print(f"influence of the last step: {runs[0][-1].item():.4f}")
print(f"change in a second run: {(runs[1] - runs[0]).abs().max().item():.4f}")
