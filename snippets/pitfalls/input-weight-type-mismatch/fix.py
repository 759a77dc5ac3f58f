import torch
from torch import nn

torch.manual_seed(0)
encoder = nn.Sequential(nn.Conv1d(80, 32, 3, stride=2), nn.GELU(), nn.Conv1d(32, 16, 3))
encoder.half()  # as it was published: float16

mel = torch.randn(1, 80, 300)  # the feature extractor returns float32
with torch.no_grad():
    features = encoder(mel.to(encoder[0].weight.dtype))
print(f"features: {tuple(features.shape)}, {features.dtype}")
print(f"root mean square: {features.float().square().mean().sqrt().item():.3f}")

# Proof: the same two layers in float64.
exact = encoder.double()(mel.half().double()).detach()
assert features.dtype == torch.float16
assert (features.double() - exact).abs().max() < 0.01
