# Needs a CUDA GPU.
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


def train(model, loader, device):
    model.to(device)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    for clips, genres in loader:
        loss = nn.functional.cross_entropy(model(clips), genres)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return loss


torch.manual_seed(0)
clips, genres = torch.randn(96, 40), torch.randint(4, (96,))  # of music
model = nn.Linear(40, 4)
loss = train(
    model, DataLoader(TensorDataset(clips, genres), batch_size=32), torch.device("cuda")
)
print(f"loss of the last batch: {loss.item():.4f}")
