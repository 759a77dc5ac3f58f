import numpy as np
import torch
from torch import nn
from torch.overrides import TorchFunctionMode
from torch.utils.data import DataLoader, Dataset


class LikeMPS(TorchFunctionMode):
    """Plays MPS on the CPU, with its check for float64; leave it out on a Mac."""

    def __torch_function__(self, function, types, args=(), kwargs=None):
        if function is not torch.Tensor.to or str(args[1]) != "mps":
            return function(*args, **(kwargs or {}))
        result = args[0].to("cpu", *args[2:])
        if result.dtype == torch.float64:
            raise TypeError(
                "Cannot convert a MPS Tensor to float64 dtype as the MPS framework "
                "doesn't support float64. Please use float32 instead."
            )
        return result


class Flats(Dataset):
    def __init__(self, rows):
        self.rows = rows

    def __len__(self):
        return len(self.rows)

    def __getitem__(self, index):
        area, floor, rent = self.rows[index]
        return np.array([area, floor]), rent


torch.manual_seed(0)
rows = [(0.3, 0.1, 0.52), (0.5, 0.4, 0.81), (0.7, 0.2, 0.97), (0.9, 0.5, 1.36)]
device = "mps"
with LikeMPS():
    model = nn.Linear(2, 1).to(device)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
    for _ in range(150):
        for flats, rents in DataLoader(Flats(rows), batch_size=4):
            flats, rents = flats.to(device), rents.to(device)
            loss = nn.functional.mse_loss(model(flats).flatten(), rents)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    print(f"error: {loss.item():.4f}")
