import torch
from torch.nn.functional import mse_loss

torch.manual_seed(0)
prices = torch.rand(1000)
predicted = prices.unsqueeze(1)  # (1000, 1), and every prediction is exact

difference = predicted - prices
print("shape of the difference:", tuple(difference.shape))
print("error:", round(difference.square().mean().item(), 3))
difference = predicted.reshape(prices.shape) - prices
print("error with one shape:", difference.square().mean().item())

# Proof: each prediction was compared with every price.
pairs = [mse_loss(one.expand(1000), prices) for one in prices]
assert torch.isclose((predicted - prices).square().mean(), torch.stack(pairs).mean())
