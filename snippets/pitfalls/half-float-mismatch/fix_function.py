import torch
from torch import nn


class LowMemoryLinear(torch.autograd.Function):
    @staticmethod
    @torch.amp.custom_fwd(device_type="cpu")
    def forward(ctx, x, weight):
        ctx.save_for_backward(x, weight)
        return x @ weight.T

    @staticmethod
    @torch.amp.custom_bwd(device_type="cpu")
    def backward(ctx, gradient):
        x, weight = ctx.saved_tensors
        return gradient @ weight, gradient.T @ x


torch.manual_seed(0)
prices, target = torch.randn(64, 8), torch.randn(64, 1)
weight = nn.Parameter(torch.randn(1, 8))

with torch.autocast("cpu", dtype=torch.float16):  # "cuda" on a GPU
    forecast = LowMemoryLinear.apply(prices, weight)
loss = nn.functional.mse_loss(forecast.float(), target)
print(f"loss: {loss.item():.2f}")
loss.backward()
print(f"gradient: {weight.grad.norm().item():.2f}")

# Proof: the gradient of least squares, in float64.
x, y, w = (t.detach().double() for t in (prices, target, weight))
residual = x @ w.T - y
assert abs(loss.item() - residual.square().mean().item()) < 0.05
slope = 2 * residual.T @ x / 64
assert (weight.grad - slope).abs().max() < 0.02
assert abs(weight.grad.norm().item() - slope.norm().item()) < 0.02
assert weight.grad.dtype == torch.float32
