import torch

torch.manual_seed(0)
embeddings = torch.randn(64, 64)  # 64 products, so that it fits
norm = embeddings.norm(dim=1)
unit = embeddings / norm.expand_as(embeddings)
lengths = unit.norm(dim=1)
print(f"length of the first: {lengths[0]:.4f}")
print(f"lengths: {lengths.min():.4f} to {lengths.max():.4f}")

# Proof: each column was divided by the length of another product
assert torch.equal(unit[:, 5], embeddings[:, 5] / norm[5])
assert (lengths - 1).abs().max() > 0.05
