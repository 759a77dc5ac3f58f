import torch
from torch import nn

torch.manual_seed(0)
policy = nn.Sequential(nn.Linear(4, 16), nn.Tanh(), nn.Linear(16, 2), nn.Softmax(dim=0))
observations = torch.randn(3, 4)

alone = policy(observations[0])
first = policy(observations)[0]
print(f"probabilities: {alone[0]:.4f} and {alone[1]:.4f}, sum {alone.sum():.4f}")
print(f"the same in a batch: {first[0]:.4f} and {first[1]:.4f}, sum {first.sum():.4f}")

# Proof: in a batch, the probabilities of one action over the three samples add up to 1
assert (policy(observations).sum(dim=0) - 1).abs().max() < 1e-6
assert abs(first.sum().item() - 1) > 0.1
