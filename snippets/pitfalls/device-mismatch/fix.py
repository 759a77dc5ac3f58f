import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


def train(model, loader, device):
    model.to(device)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    for clips, genres in loader:
        clips, genres = clips.to(device), genres.to(device)
        loss = nn.functional.cross_entropy(model(clips), genres)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return loss


torch.manual_seed(0)
clips, genres = torch.randn(96, 40), torch.randint(4, (96,))  # of music
model = nn.Linear(40, 4)
loader = DataLoader(TensorDataset(clips, genres), batch_size=32)
device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
loss = train(model, loader, device)
print(f"loss of the last batch: {loss.item():.4f}")

# Proof: the same training in NumPy, and on the meta device, which stands for a GPU
import numpy as np

torch.manual_seed(0)
x, labels = torch.randn(96, 40).numpy(), torch.randint(4, (96,)).numpy()
start = nn.Linear(40, 4)
weight, bias = start.weight.detach().numpy(), start.bias.detach().numpy()
for first in (0, 32, 64):
    batch, wanted = x[first : first + 32], np.eye(4)[labels[first : first + 32]]
    scores = np.exp(batch @ weight.T + bias)
    shares = scores / scores.sum(1, keepdims=True)
    expected = -np.log((shares * wanted).sum(1)).mean()
    weight = weight - 0.1 * (shares - wanted).T @ batch / 32
    bias = bias - 0.1 * (shares - wanted).mean(0)
assert np.isclose(loss.item(), expected, atol=1e-4)
assert np.allclose(model.weight.detach().cpu().numpy(), weight, atol=1e-4)
assert np.allclose(model.bias.detach().cpu().numpy(), bias, atol=1e-4)

assert train(nn.Linear(40, 4), loader, torch.device("meta")).device.type == "meta"
