import tempfile

import torch
import torch.distributed as dist
import torch.multiprocessing as mp
from torch import nn
from torch.distributed.checkpoint.state_dict import (
    StateDictOptions,
    get_model_state_dict,
)
from torch.distributed.device_mesh import init_device_mesh
from torch.distributed.fsdp import fully_shard
from torch.distributed.tensor import DTensor


def train(rank, world_size, folder, found):
    store = f"file://{folder}/meet"
    dist.init_process_group("gloo", init_method=store, rank=rank, world_size=world_size)
    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 2))
    fully_shard(model, mesh=init_device_mesh("cpu", (world_size,)))
    options = StateDictOptions(full_state_dict=True, cpu_offload=True)
    weights = get_model_state_dict(model, options=options)  # on all ranks
    if rank == 0:  # after training
        torch.save(weights, f"{folder}/model.pt")
        for weight in torch.load(f"{folder}/model.pt").values():
            in_file = weight.to_local() if isinstance(weight, DTensor) else weight
            found += in_file.numel()


if __name__ == "__main__":
    found = torch.zeros((), dtype=torch.int64).share_memory_()
    with tempfile.TemporaryDirectory() as folder:
        mp.start_processes(train, (2, folder, found), nprocs=2, start_method="fork")
        saved = torch.load(f"{folder}/model.pt")
    print(f"weights in the file: {found} of {8 * 16 + 16 + 16 * 2 + 2}")

# Proof: a model without torch.distributed loads it, and has the weights of the first
if __name__ == "__main__":
    torch.manual_seed(0)
    first = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 2))
    model = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 2))
    model.load_state_dict(saved)
    for found_there, expected in zip(
        model.parameters(), first.parameters(), strict=True
    ):
        torch.testing.assert_close(found_there, expected)
    assert found == sum(weight.numel() for weight in first.parameters()) == 178
