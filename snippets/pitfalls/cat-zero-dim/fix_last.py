import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
flats = TensorDataset(torch.randn(33, 6))  # two batches of 16, and one of 1
model = nn.Linear(6, 1).eval()

prices = []
with torch.no_grad():
    for (rooms,) in DataLoader(flats, batch_size=16):
        prices.append(model(rooms).squeeze(-1))
prices = torch.cat(prices)
print(f"prices: {tuple(prices.shape)}, mean: {prices.mean().item():.4f}")

# Proof: all 33 at once, in NumPy.
weight, bias = (part.detach().numpy() for part in model.parameters())
expected = flats.tensors[0].numpy() @ weight[0] + bias[0]
assert prices.shape == (33,)
assert abs(prices - torch.from_numpy(expected)).max() < 1e-5
assert abs(prices.mean().item() - expected.mean()) < 1e-4
