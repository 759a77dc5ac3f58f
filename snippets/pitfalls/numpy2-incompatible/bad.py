from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import numpy as np


def like_numpy_2_for_an_old_torch():
    """Take away what torch looks for when it is imported: NumPy's functions for C."""
    del np._core._multiarray_umath._ARRAY_API


def loudest(sounds):
    import torch

    sounds = torch.from_numpy(sounds)
    return sounds.abs().amax(dim=1).numpy()


if __name__ == "__main__":
    sounds = np.sin(np.arange(40, dtype=np.float32)).reshape(4, 10)
    fresh = get_context("spawn")  # a process that has not imported torch
    with ProcessPoolExecutor(1, fresh, like_numpy_2_for_an_old_torch) as worker:
        print(worker.submit(loudest, sounds).result())
