import torch
from torch import nn


def average(states):
    mean = {key: value.clone() for key, value in states[0].items()}
    for key in mean:
        if not mean[key].is_floating_point():
            continue  # a counter of BatchNorm: keep that of the first client
        for state in states[1:]:
            mean[key] += state[key]
        mean[key] /= len(states)
    return mean


torch.manual_seed(0)
clients = [nn.Sequential(nn.Linear(6, 4), nn.BatchNorm1d(4)) for _ in range(3)]
for client in clients:
    client(torch.randn(8, 6))  # each trains on its own data
mean = average([client.state_dict() for client in clients])
print(
    f"running means: {[round(value, 3) for value in mean['1.running_mean'].tolist()]}"
)

# Proof: every entry against NumPy; the counter is the first client's, still an integer.
import numpy as np

for key, value in mean.items():
    entries = [client.state_dict()[key].numpy() for client in clients]
    if key == "1.num_batches_tracked":
        assert value.dtype == torch.int64
        assert value == entries[0] == 1
    else:
        np.testing.assert_allclose(value, np.mean(entries, axis=0), atol=1e-6)
        assert value.dtype == torch.float32
