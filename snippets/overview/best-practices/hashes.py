import hashlib

import torch
from bird_calls import BirdCalls, network
from torch import nn
from torch.utils.data import DataLoader

data = BirdCalls(96, seed=0, augment=True)
keys = [(0, index) for index in range(len(data))]


def trained(seed, own_generator=True, draws=0):
    torch.manual_seed(seed)
    model = network()
    torch.rand(draws)  # something else that draws, such as a plot of samples
    order = torch.Generator().manual_seed(seed) if own_generator else None
    loader = DataLoader(keys, 16, shuffle=True, generator=order, collate_fn=list)
    optimizer = torch.optim.AdamW(model.parameters(), lr=0.01)
    model.eval()  # no dropout: its draws are the global generator's
    for batch in loader:
        calls, kinds = zip(*(data[key] for key in batch), strict=True)
        loss = nn.functional.cross_entropy(
            model(torch.stack(calls)), torch.stack(kinds)
        )
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return model


def digest(model):
    """A hash of the bytes of all weights and buffers."""
    found = hashlib.sha256()
    for name, tensor in model.state_dict().items():
        found.update(name.encode() + tensor.cpu().numpy().tobytes())
    return found.hexdigest()


torch.set_num_threads(1)
runs = {
    "seed 0": {"seed": 0},
    "seed 0 again": {"seed": 0},
    "seed 1": {"seed": 1},
    "one more draw": {"seed": 0, "draws": 1},
    "global order": {"seed": 0, "own_generator": False},
    "global order, one more draw": {"seed": 0, "own_generator": False, "draws": 1},
}
names, letters = {}, []
for run, settings in runs.items():
    found = digest(trained(**settings))
    letters.append(names.setdefault(found, "ABCDEF"[len(names)]))
    print(f"{run:28} weights {letters[-1]}")

# Proof: only what changes the order or the start changes the weights
assert letters == ["A", "A", "B", "A", "C", "D"]
