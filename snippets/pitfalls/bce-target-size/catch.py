import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


def assert_shapes(model, loader):
    """Check the first and the smallest batch before the first epoch."""
    sizes = {loader.batch_size, len(loader.dataset) % loader.batch_size} - {0}
    for size in sorted(sizes, reverse=True):
        inputs, target = loader.dataset[:size]
        shapes = tuple(model(inputs).shape), tuple(target.shape)
        assert shapes[0] == shapes[1], "output {} against target {}".format(*shapes)


torch.manual_seed(0)
table, label = torch.randn(65, 8), torch.ones(65)
loader = DataLoader(TensorDataset(table, label), batch_size=64)
heads = {
    "(64, 1) and (64,)": nn.Linear(8, 1),
    "squeezed by flatten": nn.Sequential(nn.Linear(8, 1), nn.Flatten(0)),
}
answers = {}
for name, model in heads.items():
    try:
        assert_shapes(model, loader)
        answers[name] = "fine"
    except AssertionError as error:
        answers[name] = str(error)
    print(f"{name}: {answers[name]}")
assert [answer == "fine" for answer in answers.values()] == [False, True]
