import torch
from torch import nn

torch.manual_seed(0)
encoder, head = nn.Sequential(nn.Linear(6, 4), nn.Tanh()), nn.Linear(4, 1)
tones = torch.randn(10, 6)

features = encoder(tones).data
features.requires_grad = True  # to read features.grad later
head(features).square().mean().backward()
print(f"gradient of the features: {features.grad.norm().item():.4f}")
print(f"gradient of the encoder: {encoder[0].weight.grad}")

# Proof: the graph ends at the features.
assert [p.grad for p in encoder.parameters()] == [None, None]
