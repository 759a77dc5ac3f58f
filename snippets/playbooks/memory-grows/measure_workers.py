import gc
import re
from pathlib import Path

from planted import Days
from torch.utils.data import DataLoader, get_worker_info

# The right one, and those that the main process does not show.
CAUSES = ["none", "cache in the dataset", "records in a list"]


def private_megabytes():
    """The memory that this process shares with no other (Linux)."""
    rollup = Path("/proc/self/smaps_rollup").read_text()
    return int(re.search(r"Private_Dirty: +(\d+)", rollup)[1]) / 1024


def growth(batch):
    """By how much the worker has grown since its first batch."""
    dataset = get_worker_info().dataset
    if not hasattr(dataset, "at_first"):
        dataset.at_first = private_megabytes()
    return private_megabytes() - dataset.at_first


def growth_of_a_worker(dataset):
    """By how many megabytes one worker has grown after an epoch."""
    gc.freeze()  # or the worker's garbage collector copies what was imported
    loader = DataLoader(
        dataset,
        batch_size=1000,
        num_workers=1,
        multiprocessing_context="fork",
        collate_fn=growth,
    )
    return max(loader)


if __name__ == "__main__":
    table = {cause: growth_of_a_worker(Days(cause, 20_000)) for cause in CAUSES}
    print("MB that a worker has grown in an epoch:")
    for cause, grown in table.items():
        print(f"{cause:23} {grown:6.1f}")

# Proof: two grow
if __name__ == "__main__":
    assert [cause for cause, grown in table.items() if grown > 4] == CAUSES[1:]
