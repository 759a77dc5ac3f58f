import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


def assert_shapes(model, loader):
    """Check the first and the smallest batch before the first epoch."""
    sizes = {loader.batch_size, len(loader.dataset) % loader.batch_size} - {0}
    for size in sizes:
        inputs, target = loader.dataset[:size]
        shapes = tuple(model(inputs).shape), tuple(target.shape)
        assert shapes[0] == shapes[1], "output {} against target {}".format(*shapes)


torch.manual_seed(0)
table, label = torch.randn(65, 8), torch.ones(65)
heads = {
    "as it is": nn.Linear(8, 1),
    "squeeze": nn.Sequential(nn.Linear(8, 1), nn.Flatten(0)),
}
