import torch
from torch.utils.data import DataLoader, TensorDataset


def smallest_share(loader, gpus=1):
    """The fewest samples that a layer gets, as DataParallel splits each batch."""
    sizes = {len(indices) for indices in loader.batch_sampler}
    return min(len(part) for n in sizes for part in torch.arange(n).chunk(gpus))


data = TensorDataset(torch.randn(129, 6))
print("as it is:", smallest_share(DataLoader(data, batch_size=64)))
dropped = DataLoader(data, batch_size=64, drop_last=True)
print("drop_last:", smallest_share(dropped))
print("batches of 4 on 4 GPUs:", smallest_share(DataLoader(data, batch_size=4), gpus=4))
uneven = DataLoader(data, batch_size=10, drop_last=True)
print("batches of 10 on 4 GPUs:", smallest_share(uneven, gpus=4))
even = DataLoader(data, batch_size=8, drop_last=True)
print("batches of 8 on 4 GPUs:", smallest_share(even, gpus=4))
