import torch

tile = torch.zeros(4, 512, 512)
for workers, batch_size in [(8, 32), (4, 32), (4, 8), (1, 8)]:
    waiting = workers * 2 * batch_size * tile.nbytes / 2**20
    print(f"{workers} workers, batch size {batch_size}: {waiting:.0f} MiB")

half = torch.zeros(4, 512, 512, dtype=torch.float16)
assert half.nbytes * 2 == tile.nbytes == 4 * 2**20
