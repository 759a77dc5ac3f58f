import torch

torch.manual_seed(0)
features = torch.randn(16, 100)  # 16 channels, one column for each pixel
foreground = torch.rand(100) > 0.7  # one entry for each pixel

chosen = features[foreground]
print(f"mean of the foreground: {chosen.mean().item():.4f}")
