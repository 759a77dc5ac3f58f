import torch
from torch import nn

layers = "Linear Conv2d LSTM Transformer ReLU Sigmoid Softmax"
losses = "MSELoss CrossEntropyLoss BCELoss"
containers = "Sequential ModuleList ModuleDict"
kinds = {"layers": layers, "losses": losses, "containers": containers}
for kind, names in kinds.items():
    assert all(issubclass(getattr(nn, name), nn.Module) for name in names.split())
    print(f"{kind}, all in torch.nn: {names}")

elsewhere = {
    "Adam": torch.optim,
    "DataLoader": torch.utils.data,
    "autocast": torch.amp,
    "matmul": torch,
    "device": torch,
}
for name, place in elsewhere.items():
    assert hasattr(place, name)
    assert not hasattr(nn, name)
    print(f"{name}: not in torch.nn, but in {place.__name__}")
