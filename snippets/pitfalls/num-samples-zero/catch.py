import torch
from torch.utils.data import DataLoader, Subset, TensorDataset

rows = TensorDataset(torch.arange(9.0))
held_out = int(0.1 * len(rows))  # a tenth of nine
parts = {
    "train": (Subset(rows, range(held_out, 9)), 4),
    "train, large batches": (Subset(rows, range(held_out, 9)), 16),
    "validation": (Subset(rows, range(held_out)), 4),
}
for name, (part, size) in parts.items():
    loader = DataLoader(part, batch_size=size, drop_last=True)
    print(f"{name}: samples {len(part)}, batches {len(loader)}")
