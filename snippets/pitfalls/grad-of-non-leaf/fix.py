import torch

torch.manual_seed(0)
signal = torch.randn(200)
kernel = torch.zeros(9)
kernel = kernel.to(torch.float64).requires_grad_()  # move or cast first

target = torch.roll(signal, 1).double()
windows = torch.nn.functional.pad(signal, (4, 4)).unfold(0, 9, 1).double()
loss = (windows @ kernel - target).square().mean()
loss.backward()
print(f"gradient in the middle: {kernel.grad[4].item():.4f}")

# Proof: with a kernel of zeros, the gradient is -2 times the mean of window * target.
import numpy as np

x = np.pad(signal.double().numpy(), 4)
y = np.roll(signal.double().numpy(), 1)
expected = [-2 * (x[k : k + 200] * y).mean() for k in range(9)]
np.testing.assert_allclose(kernel.grad, expected, atol=1e-9)
