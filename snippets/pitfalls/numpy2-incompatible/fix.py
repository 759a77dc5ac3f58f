import warnings
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import numpy as np


def like_numpy_2_for_an_old_torch():
    """Take away what torch looks for when it is imported: NumPy's functions for C."""
    del np._core._multiarray_umath._ARRAY_API


def loudest(sounds):
    warnings.filterwarnings("ignore", "Failed to initialize NumPy")
    import torch

    sounds = torch.from_dlpack(sounds)
    return np.from_dlpack(sounds.abs().amax(dim=1))


if __name__ == "__main__":
    sounds = np.sin(np.arange(40, dtype=np.float32)).reshape(4, 10)
    fresh = get_context("spawn")  # a process that has not imported torch
    with ProcessPoolExecutor(1, fresh, like_numpy_2_for_an_old_torch) as worker:
        loudest_of_each = worker.submit(loudest, sounds).result()
    print(f"loudest of each sound: {loudest_of_each.round(4)}")

# Proof: Python's own sine.
if __name__ == "__main__":
    import math

    for row, value in enumerate(loudest_of_each):
        waves = [abs(math.sin(10 * row + step)) for step in range(10)]
        assert abs(value - max(waves)) < 1e-6
