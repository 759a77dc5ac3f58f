import numpy as np
import torch
from torch import nn

kernel = np.random.default_rng(0).normal(size=(300, 64)).astype("float32")
linear = nn.Linear(300, 64, bias=False)
with torch.no_grad():
    linear.weight.copy_(torch.from_numpy(kernel).T)  # nn.Linear keeps (out, in)

spectra = np.random.default_rng(1).random((16, 300), dtype="float32")
projected = linear(torch.from_numpy(spectra))
print("projected:", tuple(projected.shape))
difference = np.abs(projected.detach().numpy() - spectra @ kernel).max()
print(f"largest difference from the other framework: {difference:.3f}")

# Proof: one number summed by hand.
by_hand = sum(
    float(x) * float(w) for x, w in zip(spectra[3], kernel[:, 5], strict=True)
)
assert abs(projected[3, 5].item() - by_hand) < 1e-3
assert difference < 1e-3
