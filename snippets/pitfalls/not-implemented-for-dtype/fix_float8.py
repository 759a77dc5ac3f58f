import torch

torch.manual_seed(0)
weight = torch.randn(64, 32)
scale = weight.abs().max() / 448  # 448 is the largest number of this float8
stored = (weight / scale).to(torch.float8_e4m3fn)  # a quarter of the memory

restored = stored.float() * scale
print(f"relative error: {(restored - weight).norm().item() / weight.norm().item():.3f}")

# Proof: sign, exponent and mantissa of each byte, decoded by hand.
import numpy as np

bits = stored.view(torch.uint8).numpy().astype(int)
sign, exponent, mantissa = 1 - 2 * (bits >> 7), bits >> 3 & 15, bits % 8 / 8
normal = (1 + mantissa) * 2.0 ** (exponent - 7)
decoded = sign * np.where(exponent > 0, normal, mantissa * 2.0**-6) * scale.item()
np.testing.assert_allclose(restored, decoded, rtol=1e-5)
assert (
    abs((restored - weight).norm().item() - np.linalg.norm(decoded - weight.numpy()))
    < 1e-3
)
assert abs(scale.item() - abs(weight.numpy()).max() / 448) < 1e-6
