import multiprocessing
from concurrent.futures import ThreadPoolExecutor

import torch
from torch.utils.data import DataLoader, Dataset, get_worker_info


class Clips(Dataset):
    """Stereo clips, which a thread mixes to mono."""

    def __init__(self, clips):
        self.clips = clips
        self.pool = ThreadPoolExecutor(max_workers=1)

    def __len__(self):
        return len(self.clips)

    def __getitem__(self, index):
        return self.pool.submit(self.clips[index].mean, dim=0).result()


def give_worker_a_pool(worker_id):
    get_worker_info().dataset.pool = ThreadPoolExecutor(max_workers=1)


if __name__ == "__main__":
    torch.manual_seed(0)
    dataset = Clips(torch.randn(8, 2, 400))
    print(f"samples in a clip: {len(dataset[0])}")
    loader = DataLoader(
        dataset,
        batch_size=4,
        num_workers=2,
        multiprocessing_context="fork",
        timeout=2,
        worker_init_fn=give_worker_a_pool,
    )
    batches = []
    try:
        for batch in loader:
            batches.append(batch)
    except RuntimeError as error:
        print(f"error: {error}")
        for worker in multiprocessing.active_children():
            worker.terminate()
    print(f"batches delivered: {len(batches)} of {len(loader)}")

# Proof: the batches are those of NumPy, and the main process keeps its own pool
if __name__ == "__main__":
    import numpy as np

    assert len(batches) == 2
    found, expected = torch.cat(batches).numpy(), dataset.clips.numpy().mean(axis=1)
    assert np.allclose(found, expected, atol=1e-6)
    assert np.allclose(dataset[5], expected[5], atol=1e-6)
