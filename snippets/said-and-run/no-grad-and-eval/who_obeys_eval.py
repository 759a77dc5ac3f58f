import torch
from torch import nn
from torch.nn import functional

torch.manual_seed(0)
ones = torch.ones(8, 100)
model = nn.ModuleDict({"drop": nn.Dropout(0.5), "norm": nn.BatchNorm1d(100)})
layers = {
    "nn.Dropout": model["drop"],
    "F.dropout(x, 0.5)": lambda x: functional.dropout(x, 0.5),
    "F.dropout(x, 0.5, model.training)": lambda x: functional.dropout(
        x, 0.5, model.training
    ),
    "nn.BatchNorm1d": model["norm"],
}


def values(layer):
    return sorted({abs(round(value, 2)) for value in layer(ones).flatten().tolist()})


seen = {name: [] for name in layers}
for mode in (True, False):
    model.train(mode)
    for name, layer in layers.items():
        seen[name].append(values(layer))
for name, (train, evaluation) in seen.items():
    print(f"{name}: train {train}, eval {evaluation}")

assert seen["nn.Dropout"] == [[0, 2], [1]]
assert seen["F.dropout(x, 0.5)"] == [[0, 2], [0, 2]], "deaf to eval()"
assert seen["F.dropout(x, 0.5, model.training)"] == [[0, 2], [1]]
by_hand = (1 - 0.1 * 1) / (0.9 * 1 + 0.1 * 0) ** 0.5  # after one batch of ones
assert seen["nn.BatchNorm1d"] == [[0], [round(by_hand, 2)]]
