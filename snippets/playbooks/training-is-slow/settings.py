import os
import warnings

import torch
from planted import CAUSES, Leaves, Program
from torch.utils.data import default_collate

# So that this prints the same on every Linux machine: of all cores, it has one.
os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
warnings.filterwarnings("ignore", "This DataLoader will create 4 worker processes")


def settings(loader):
    """Anomaly mode, threads and workers per core; call it within a step."""
    cores = len(os.sched_getaffinity(0))  # not on macOS and Windows: os.cpu_count()
    return (
        int(torch.is_anomaly_enabled()),
        torch.get_num_threads() / cores,
        loader.num_workers / cores,
    )


def in_a_step(cause):
    program, leaves, found = Program(cause), Leaves(cause), []
    batch = default_collate([leaves[i] for i in range(2)])
    program.step(batch, watch=lambda part: found.append(settings(program.loader)))
    return found[0]


found = {cause: in_a_step(cause) for cause in CAUSES}
print(f"{'':24} anomaly mode  threads/core  workers/core")
for cause, row in found.items():
    print("{:24} {:12} {:13.0f} {:13.0f}".format(cause, *row))

# Proof: each of three mistakes shows in a column of its own
assert [c for c in CAUSES if found[c][0] > 0] == ["anomaly mode"], found
assert [c for c in CAUSES if found[c][1] > 1] == ["more threads than cores"], found
assert [c for c in CAUSES if found[c][2] > 1] == ["more workers than cores"], found
