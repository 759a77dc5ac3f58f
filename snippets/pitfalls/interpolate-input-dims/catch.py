import torch
from torch.utils.data import DataLoader, TensorDataset


def check_axes(loader, **expected):
    """Print the parts of the first batch that have an unexpected number of axes."""
    batch = next(iter(loader))
    for part, (name, axes) in zip(batch, expected.items(), strict=True):
        if part.dim() != axes:
            print(f"{name}: {tuple(part.shape)} has {part.dim()} axes, not {axes}")


photos = torch.rand(8, 3, 64, 64)
masks = torch.zeros(8, 64, 64, 3, dtype=torch.long)  # read as colour images
loader = DataLoader(TensorDataset(photos, masks), batch_size=4)
check_axes(loader, photos=4, masks=3)
