import torch

torch.manual_seed(0)
prices = torch.randn(250).cumsum(dim=0)
prices[1:] -= prices[:-1]  # changes from day to day
print(f"mean square of the changes: {prices[1:].square().mean().item():.4f}")
