import numpy as np
import torch
from torch.utils.data import default_collate

numbers = np.ones(3, np.float32)
torch.set_default_device("meta")  # in place of "cuda", so that this runs everywhere
calls = {
    "torch.tensor(numbers)": torch.tensor(numbers),
    "torch.zeros(3)": torch.zeros(3),
    "default_collate([0, 1])": default_collate([0, 1]),
    "torch.from_numpy(numbers)": torch.from_numpy(numbers),
    'torch.tensor(numbers, device="cpu")': torch.tensor(numbers, device="cpu"),
}
for call, tensor in calls.items():
    print(f"{call}: {tensor.device}")
