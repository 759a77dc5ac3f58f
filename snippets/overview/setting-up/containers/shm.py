import torch
from torch.utils.data import DataLoader, Dataset


class Tiles(Dataset):
    """Satellite tiles: four bands, as float32."""

    def __init__(self, side):
        self.side = side

    def __len__(self):
        return 4096

    def __getitem__(self, index):
        return torch.zeros(4, self.side, self.side)


def megabytes(dataset, batch_size, workers, prefetch_factor=2):
    """Return how much all workers together hold ready in shared memory, in MiB."""
    return workers * prefetch_factor * batch_size * dataset[0].nbytes / 2**20


docker = 64  # MiB, its default
print("workers  side128  side256  docker")
for workers in range(1, 9):
    needs = [megabytes(Tiles(side), 32, workers) for side in (128, 256)]
    print(f"{workers:7}  {needs[0]:7.0f}  {needs[1]:7.0f}  {docker:6}")

# Proof: a running loader has that many batches under way, and they are in shared memory
loader = DataLoader(Tiles(8), batch_size=32, num_workers=2)
iterator = iter(loader)
under_way = iterator._tasks_outstanding  # before the first batch is taken
assert under_way == loader.num_workers * loader.prefetch_factor == 4
batch = next(iterator)
assert batch.is_shared()
assert megabytes(Tiles(8), 32, 2) * 2**20 == under_way * batch.nbytes
