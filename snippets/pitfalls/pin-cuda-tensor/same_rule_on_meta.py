import torch
from torch.utils.data import DataLoader, TensorDataset

# "meta" is a device without data, and every machine has it.
wells = torch.empty(96, 6, device="meta")
loader = DataLoader(TensorDataset(wells), batch_size=96)
for (batch,) in loader:
    try:
        batch.pin_memory()  # what the loader calls with pin_memory=True
    except RuntimeError as error:
        print(f"{tuple(batch.shape)}: {error}")
