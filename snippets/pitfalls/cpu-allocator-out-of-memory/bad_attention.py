import torch

torch.manual_seed(0)
genome = torch.randn(300_000, 16)  # one token per base, encoded
query = key = value = genome.view(1, 300_000, 8, 2).transpose(1, 2)  # 8 heads

scores = query @ key.transpose(-2, -1) / 2**0.5
context = scores.softmax(dim=-1) @ value
print(f"mean: {context.mean().item():.4f}")
