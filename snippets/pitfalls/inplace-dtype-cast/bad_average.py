import torch
from torch import nn


def average(states):
    mean = {key: value.clone() for key, value in states[0].items()}
    for key in mean:
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
