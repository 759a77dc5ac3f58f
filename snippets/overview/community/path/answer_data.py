import torch
from torch.utils.data import DataLoader

texts = [torch.zeros(2), torch.zeros(8)]
try:
    next(iter(DataLoader(texts, batch_size=2)))
except RuntimeError as error:
    message = str(error)
    print("RuntimeError:", message.split(",")[0])
assert "equal size" in message
