import torch

torch.manual_seed(0)
slots = torch.randn(1, 8).expand(4, 8)  # one learned start for four samples
for row, noise in zip(slots, torch.randn(4, 8), strict=True):
    row += noise
print(f"spread over the samples: {slots.std(dim=0).mean().item():.4f}")

# Proof: each row got the noise of all four.
torch.manual_seed(0)
expected = torch.randn(1, 8) + torch.randn(4, 8).sum(dim=0)
assert (slots - expected).abs().max() < 1e-5
