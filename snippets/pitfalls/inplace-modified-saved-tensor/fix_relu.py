import torch
from torch import nn

torch.manual_seed(0)
filters = nn.Conv1d(1, 16, kernel_size=40, stride=20)
relu, head = nn.ReLU(), nn.Linear(32, 4)


def loss_of(waves, word):
    bands = filters(waves)
    energy = bands.square().mean(dim=2)
    onset = relu(bands).mean(dim=2)
    return nn.functional.cross_entropy(head(torch.cat([energy, onset], 1)), word)


waves, word = torch.randn(8, 1, 800), torch.randint(4, (8,))
loss_of(waves, word).backward()
print(f"gradient norm: {filters.weight.grad.norm():.4f}")

# Proof: finite differences along the gradient give the same slope.
gradient = filters.weight.grad.double()
filters, head, waves = filters.double(), head.double(), waves.double()
start, losses = filters.weight.detach().clone(), []
for step in (1e-6, -1e-6):
    filters.weight.data = start + step * gradient
    losses.append(loss_of(waves, word).item())
slope = torch.tensor((losses[0] - losses[1]) / 2e-6)
torch.testing.assert_close(slope.double(), gradient.square().sum(), rtol=1e-3, atol=0)
