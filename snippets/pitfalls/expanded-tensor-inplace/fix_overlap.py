import torch

torch.manual_seed(0)
prices = torch.randn(250).cumsum(dim=0)
prices[1:] -= prices[:-1].clone()  # changes from day to day
print(f"mean square of the changes: {prices[1:].square().mean().item():.4f}")

# Proof: the numbers whose sum the prices were.
torch.manual_seed(0)
changes = torch.randn(250)
assert (prices - changes).abs().max() < 1e-5
assert abs(prices[1:].square().mean() - changes[1:].square().mean()) < 1e-5
