import torch
from torch import nn


class Standardise(nn.Module):
    def __init__(self, pictures):
        super().__init__()
        self.register_buffer("mean", pictures.mean(dim=0))
        spread = pictures.std(dim=0)
        spread[spread < 1e-6] = 1  # a pixel that is constant in training
        self.register_buffer("spread", spread)

    def forward(self, pictures):
        return (pictures - self.mean) / self.spread


torch.manual_seed(0)
pictures = 5 + 2 * torch.randn(200, 8, 8)
pictures[:, 0, 0] = 0  # a corner that is black in every picture
model = nn.Sequential(Standardise(pictures), nn.Flatten(), nn.Linear(64, 4))
print(f"mean of what the layer sees: {model[0](pictures).mean().abs().item():.3f}")
counts = [len(list(found)) for found in (model.parameters(), model.buffers())]
print("parameters, buffers:", *counts)

# Proof: a constant pixel stays in range; the checkpoint brings mean and spread.
assert model[0](torch.full((1, 8, 8), 9.0)).abs().max() < 10
zeros = Standardise(torch.zeros(2, 8, 8))
restored = nn.Sequential(zeros, nn.Flatten(), nn.Linear(64, 4))
restored.load_state_dict(model.state_dict())
torch.testing.assert_close(restored(pictures), model(pictures))
