import torch
from torch import nn

torch.manual_seed(0)
words, tone = torch.randn(32, 9), torch.randn(32, 1)
model = nn.Linear(9, 1)
buffer, start = torch.zeros(10), 0  # all gradients in one piece of memory
for parameter in model.parameters():
    end = start + parameter.numel()
    parameter.grad, start = buffer[start:end].view_as(parameter), end

for _ in range(2):
    model.zero_grad(set_to_none=False)
    nn.functional.mse_loss(model(words), tone).backward()
print(f"norm of all gradients: {buffer.norm():.4f}")

# Proof: the gradients of one batch, written out.
import numpy as np

weight, bias = (value.numpy() for value in model.state_dict().values())
error = words.numpy() @ weight.T + bias - tone.numpy()
expected = 2 / 32 * np.append(error.T @ words.numpy(), error.sum())
assert np.allclose(buffer.numpy(), expected, atol=1e-6)
