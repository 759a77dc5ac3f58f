import torch

torch.manual_seed(0)
embeddings = torch.randn(96, 64)  # 96 products, 64 features
norm = embeddings.norm(dim=1)
unit = embeddings / norm.expand_as(embeddings)
print(f"length of the first: {unit[0].norm():.4f}")
