import torch

device = "mps" if torch.backends.mps.is_available() else "cpu"


def rotary(length, size, dtype):
    """Cosines of positions times frequencies, worked out on the CPU."""
    powers = torch.arange(0, size, 2, dtype=dtype) / size
    positions = torch.arange(length, dtype=dtype)
    return torch.cos(torch.outer(positions, 10000.0**-powers))


exact = rotary(50_000, 32, torch.float64)
table = exact.to(torch.float32).to(device)  # cast at the border, then move
rounded = rotary(50_000, 32, torch.float32)

print(f"float64, then cast: {(table.cpu() - exact).abs().max():.1e}")
print(f"float32 throughout: {(rounded - exact).abs().max():.1e}")

# Proof: the cosines of Python's own floats, and the spacing of float32 below 1.
import math

for position, pair in (49_999, 1), (34_567, 7), (77, 15):
    angle = position * 10000.0 ** (-2 * pair / 32)
    assert abs(table[position, pair].item() - math.cos(angle)) < 1e-7
assert table.dtype == torch.float32
assert (table.cpu() - exact).abs().max() < 2**-24
assert (rounded - exact).abs().max() > 1e-3
