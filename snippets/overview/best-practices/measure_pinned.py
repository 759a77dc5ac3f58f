# Needs a CUDA GPU.
import time

import torch


def copies(batch, non_blocking):
    """Return GB/s of copies to the GPU, and how long the first call took, in ms."""
    for _ in range(3):
        batch.to("cuda")
    torch.cuda.synchronize()
    start = time.perf_counter()
    batch.to("cuda", non_blocking=non_blocking)
    returned = time.perf_counter() - start
    for _ in range(9):
        batch.to("cuda", non_blocking=non_blocking)
    torch.cuda.synchronize()
    return 10 * batch.nbytes / (time.perf_counter() - start) / 1e9, returned * 1000


images = torch.rand(256, 3, 224, 224)
print(f"a batch of {images.nbytes / 1e6:.1f} MB       GB/s   ms until to() returns")
for name, batch, non_blocking in (
    ("pageable", images, False),
    ("pinned", images.pin_memory(), False),
    ("pinned, non_blocking", images.pin_memory(), True),
):
    speed, returned = copies(batch, non_blocking)
    print(f"{name:25} {speed:7.1f} {returned:14.2f}")
