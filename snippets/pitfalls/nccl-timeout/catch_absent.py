import os
import tempfile
import time
from datetime import timedelta

import torch.distributed as dist
import torch.multiprocessing as mp


def train(rank, world_size, folder):
    store = f"file://{folder}/meet"
    dist.init_process_group("gloo", store, rank=rank, world_size=world_size)
    meeting = dist.new_group(backend="gloo")  # with NCCL, a group beside the main one
    if rank in (1, 3):
        time.sleep(2)  # the mistake: these ranks are busy elsewhere
    dist.monitored_barrier(meeting, timedelta(seconds=0.5), wait_all_ranks=True)


if __name__ == "__main__":
    os.dup2(
        os.open("log", os.O_CREAT | os.O_WRONLY), 2
    )  # all ranks log it, with the time
    with tempfile.TemporaryDirectory() as folder:
        fork = mp.get_context("fork")
        for rank in (1, 2, 3):
            fork.Process(target=train, args=(rank, 4, folder), daemon=True).start()
        try:
            train(0, 4, folder)
        except RuntimeError as error:
            print(error)
