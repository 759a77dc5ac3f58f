import numpy as np
import torch
from torch import nn

torch.manual_seed(0)
kernel = np.random.default_rng(0).normal(size=(300, 64)).astype("float32")
linear = nn.Linear(300, 64, bias=False)
with torch.no_grad():
    linear.weight.copy_(torch.from_numpy(kernel).T)  # nn.Linear keeps (out, in)

spectra = torch.rand(16, 300)
print("projected:", tuple(linear(spectra).shape))
expected = spectra.numpy() @ kernel
assert np.allclose(linear(spectra).detach(), expected, rtol=1e-3, atol=1e-3)

square = torch.from_numpy(kernel[:64])  # fits either way round: nothing would raise
right, wrong = spectra[:, :64] @ square, spectra[:, :64] @ square.T
print("square, transposed by mistake, same result:", torch.allclose(right, wrong))
assert right.shape == wrong.shape
assert (right - wrong).abs().max() > 1
