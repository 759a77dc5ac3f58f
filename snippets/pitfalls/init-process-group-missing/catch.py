import os

import torch.distributed as dist


def init_distributed():
    try:
        dist.init_process_group("gloo")
    except Exception:
        print("distributed is not available")


def assert_group_is_complete():
    """Call it before the first DistributedSampler."""
    have = dist.get_world_size() if dist.is_initialized() else 1
    asked = int(os.environ.get("WORLD_SIZE", have))  # set by torchrun
    assert have == asked, f"started for {asked} processes, the group has {have}"


os.environ.update(RANK="0", WORLD_SIZE="4", MASTER_ADDR="localhost")  # no MASTER_PORT
init_distributed()
try:
    assert_group_is_complete()
except AssertionError as error:
    print(f"planted: {error}")
