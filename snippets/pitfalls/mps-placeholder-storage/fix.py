from collections.abc import Mapping

import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset


def move(x, device):
    """Move what has to(), also in lists, tuples, named tuples and mappings."""
    if hasattr(x, "to"):
        return x.to(device)
    if isinstance(x, Mapping):
        return {key: move(value, device) for key, value in x.items()}
    if isinstance(x, tuple) and hasattr(x, "_fields"):
        return type(x)(*(move(value, device) for value in x))
    if isinstance(x, list | tuple):
        return type(x)(move(value, device) for value in x)
    return x


class Songs(Dataset):
    def __len__(self):
        return 64

    def __getitem__(self, index):
        chroma = torch.linspace(0, 1, 12) * index / 64
        return {"input": [chroma, {"tempo": index % 3}], "key": index % 4, "name": "a"}


torch.manual_seed(0)
device = "mps" if torch.backends.mps.is_available() else "meta"
model = nn.Linear(13, 4).to(device)
for batch in DataLoader(Songs(), batch_size=16):
    batch = move(batch, device)
    chroma, other = batch["input"]
    inputs = torch.cat([chroma, other["tempo"][:, None]], 1)
    loss = nn.functional.cross_entropy(model(inputs), batch["key"])
    loss.backward()
print(f"shape of the inputs: {tuple(inputs.shape)}")

# Proof: every tensor has arrived, the rest is unchanged, and values survive a move.
from collections import namedtuple

from torch.nn.utils.rnn import pack_sequence

Pair = namedtuple("Pair", "left right")
tensors = [chroma, other["tempo"], batch["key"], loss, model.weight.grad]
assert {tensor.device.type for tensor in tensors} == {device}
assert batch["name"] == ["a"] * 16
nested = {"pair": Pair(torch.ones(2), (torch.ones(3), None)), "id": 7}
moved = move(nested, device)
assert moved["pair"].left.device.type == moved["pair"].right[0].device.type == device
assert (type(moved["pair"]), moved["pair"].right[1], moved["id"]) == (Pair, None, 7)
packed = pack_sequence([torch.ones(3, 2), torch.ones(1, 2)])
assert move([packed], device)[0].data.device.type == device
stayed = move([torch.arange(3.0), (torch.ones(1),)], "cpu")
assert stayed[0].tolist() == [0.0, 1.0, 2.0]
assert stayed[1][0].item() == 1.0
