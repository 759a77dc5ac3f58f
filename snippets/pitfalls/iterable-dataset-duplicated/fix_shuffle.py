import random

import torch
from torch.utils.data import DataLoader, IterableDataset, get_worker_info


class Shards(IterableDataset):
    """Twenty files of recordings, in a new order in each epoch."""

    def __iter__(self):
        worker = get_worker_info()
        files = [f"shard-{number:02}.tar" for number in range(20)]
        random.Random(worker.seed - worker.id).shuffle(files)  # equal in all workers
        yield from files[worker.id :: worker.num_workers]  # stands for their content


if __name__ == "__main__":
    torch.manual_seed(0)
    epoch = list(DataLoader(Shards(), batch_size=None, num_workers=2))
    print(f"files in one epoch: {len(epoch)}")
    print(f"different ones: {len(set(epoch))}")

# Proof: each file once, in each of two epochs, which have different orders
if __name__ == "__main__":
    expected = [f"shard-{number:02}.tar" for number in range(20)]
    second = list(DataLoader(Shards(), batch_size=None, num_workers=2))
    assert sorted(epoch) == sorted(second) == expected
    assert len({*map(tuple, (epoch, second, expected))}) == 3
