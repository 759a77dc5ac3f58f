import torch

tile = torch.zeros(4, 512, 512)
for workers, batch_size in [(8, 32), (4, 32), (1, 8), (1, 2)]:
    batch = batch_size * tile.nbytes / 2**20
    ready, held = workers * 2 * batch, 2 * batch
    print(f"{workers} x 2 batches of {batch_size}: {ready:.0f} MiB, held {held:.0f}")

half = torch.zeros(4, 512, 512, dtype=torch.float16)
assert half.nbytes * 2 == tile.nbytes == 4 * 2**20
assert ready + held < 64
