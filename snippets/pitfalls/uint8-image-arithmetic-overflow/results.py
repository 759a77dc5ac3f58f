import torch

a = torch.tensor([200, 100], dtype=torch.uint8)
b = torch.tensor([100, 200], dtype=torch.uint8)
results = {
    "a + b": a + b,
    "a - b": a - b,
    "(a + b) / 2": (a + b) / 2,
    "(a - b) ** 2": (a - b) ** 2,
    "-a": -a,
    "a + 300": a + 300,
    "a * 1.5": a * 1.5,
    "a.sum()": a.sum(),
    "a @ b": a @ b,
}
print("a, b:", a.tolist(), b.tolist())
for name, result in results.items():
    print(f"{name}: {result.tolist()} {result.dtype}")
