import torch


def tf32(x):
    """Round to the 10 bits that TF32 keeps of the 23 behind the point."""
    return ((x.view(torch.int32) + 0x1000) & ~0x1FFF).view(torch.float32)


torch.manual_seed(0)
rows, weights = torch.randn(64, 512), torch.randn(512, 64) / 512**0.5
exact = rows.double() @ weights.double()
for name, a, b in ("float32", rows, weights), ("TF32", tf32(rows), tf32(weights)):
    error = (a.double() @ b.double()).float() - exact
    print(f"{name}: error {error.abs().mean():.0e} of {exact.abs().mean():.1f}")
