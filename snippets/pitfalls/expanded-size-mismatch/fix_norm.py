import torch

torch.manual_seed(0)
embeddings = torch.randn(96, 64)  # 96 products, 64 features
norm = embeddings.norm(dim=1, keepdim=True)
unit = embeddings / norm
print(f"length of the first: {unit[0].norm():.4f}")

# Proof: product by product
for row, product in zip(unit, embeddings, strict=True):
    length = sum(x * x for x in product.tolist()) ** 0.5
    torch.testing.assert_close(row, product / length)
