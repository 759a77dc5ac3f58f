import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


@torch.no_grad()
def predict(model, data, batch_size):
    loader = DataLoader(data, batch_size)
    return torch.cat([model(inputs).squeeze() for (inputs,) in loader])


model = nn.Linear(6, 1).eval()
for size in 8, 9, 1:
    try:
        prices = predict(model, TensorDataset(torch.zeros(size, 6)), batch_size=4)
        print(f"{size} rows: {tuple(prices.shape)}")
    except RuntimeError as error:
        print(f"{size} rows: {error}")
