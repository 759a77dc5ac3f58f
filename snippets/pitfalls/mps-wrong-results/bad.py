from unittest import mock

import torch
from torch import nn

addcdiv_of_torch = torch.Tensor.addcdiv_


def addcdiv_that_ignores_strides(param, *args, **kwargs):
    """The faulty kernel, played on the CPU: it writes into a contiguous buffer."""
    buffer = param.contiguous()  # a copy if the strides are others
    addcdiv_of_torch(buffer, *args, **kwargs)
    return param


torch.manual_seed(0)
spread = torch.tensor([3.0] * 4 + [1.0] * 20)
patches = (torch.randn(512, 24) * spread) @ torch.linalg.qr(torch.randn(24, 24))[0]

encoder, decoder = nn.Linear(24, 4, bias=False), nn.Linear(4, 24, bias=False)
encoder.weight = nn.Parameter(decoder.weight.detach().T.clone())
start = encoder.weight.detach().clone()
optimizer = torch.optim.Adam([encoder.weight, decoder.weight], lr=0.05)
with mock.patch.object(torch.Tensor, "addcdiv_", addcdiv_that_ignores_strides):
    for _ in range(200):
        loss = nn.functional.mse_loss(decoder(encoder(patches)), patches)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()

print(f"change of the encoder: {(encoder.weight - start).norm() / start.norm():.2f}")
print(f"unexplained share of the variance: {loss / patches.square().mean():.2f}")
