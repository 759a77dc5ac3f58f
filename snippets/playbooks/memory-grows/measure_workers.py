import gc
import re
from pathlib import Path

import torch
from planted import Days
from torch.utils.data import DataLoader, RandomSampler, get_worker_info

# The right one, and those that the main process does not show.
CAUSES = ["none", "cache in the dataset", "records in a list"]


def private_megabytes():
    """The memory that this process shares with no other (Linux)."""
    rollup = Path("/proc/self/smaps_rollup").read_text()
    return int(re.search(r"Private_Dirty: +(\d+)", rollup)[1]) / 1024


def remember(worker_id):
    get_worker_info().dataset.at_start = private_megabytes()


def growth(batch):
    return private_megabytes() - get_worker_info().dataset.at_start


def growth_of_a_worker(dataset, epochs=3):
    """By how many megabytes one worker has grown after each epoch."""
    gc.freeze()  # or the workers' garbage collector copies what was imported
    loader = DataLoader(
        dataset,
        batch_size=500,
        sampler=RandomSampler(dataset, num_samples=len(dataset) // 2),
        num_workers=1,
        persistent_workers=True,
        multiprocessing_context="fork",
        worker_init_fn=remember,
        collate_fn=growth,
    )
    return [max(loader) for _ in range(epochs)]


if __name__ == "__main__":
    torch.manual_seed(0)
    table = {cause: growth_of_a_worker(Days(cause, 20_000)) for cause in CAUSES}
    print("MB that a worker has grown, after epoch: 1 2 3")
    for cause, row in table.items():
        print(f"{cause:23}", *(f"{grown:6.1f}" for grown in row))

# Proof: one grows in the first epoch, one goes on growing
if __name__ == "__main__":
    own = table["none"][0]
    assert [cause for cause, row in table.items() if row[0] > 2.5 * own] == CAUSES[1:]
    assert [cause for cause, row in table.items() if row[2] - row[0] > 3] == [CAUSES[1]]
