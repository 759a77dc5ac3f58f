import numpy as np
import torch
from torch.utils.data import default_collate

table = np.array([[0.3, 0.52], [0.5, 0.81]])  # as of read_csv, loadtxt, to_numpy()
pixels = np.array([[0, 128, 255]], dtype=np.uint8)
scale = np.array([0.5], dtype=np.float32)

found = {
    "from_numpy(table)": torch.from_numpy(table),
    "tensor(table)": torch.tensor(table),
    "Tensor(table)": torch.Tensor(table),
    "from_numpy(np.linspace(0, 1, 5))": torch.from_numpy(np.linspace(0, 1, 5)),
    "linspace(0, 1, 5)": torch.linspace(0, 1, 5),
    "from_numpy(np.random.rand(5))": torch.from_numpy(np.random.rand(5)),
    "from_numpy(pixels / 255)": torch.from_numpy(pixels / 255),
    "from_numpy(pixels) / 255": torch.from_numpy(pixels) / 255,
    "from_numpy(scale * 2.0)": torch.from_numpy(scale * 2.0),
    "from_numpy(scale * table)": torch.from_numpy(scale * table),
    "tensor(0.1)": torch.tensor(0.1),
    "tensor(np.float64(0.1))": torch.tensor(np.float64(0.1)),
    "tensor([0.1, 0.2])": torch.tensor([0.1, 0.2]),
    "tensor([np.float64(0.1), 0.2])": torch.tensor([np.float64(0.1), 0.2]),
    "zeros(3, dtype=float)": torch.zeros(3, dtype=float),
    "default_collate([0.1, 0.2])": default_collate([0.1, 0.2]),
}
for source, tensor in found.items():
    print(f"{source}: {tensor.dtype}")
