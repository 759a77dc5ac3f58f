import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


@torch.no_grad()
def assert_shapes(model, loader):
    """Compare output and target of every batch; the last may be smaller."""
    for inputs, target in loader:
        output, expected = tuple(model(inputs).shape), tuple(target.shape)
        assert output == expected, f"output {output}, target {expected}"
    return output


class Squeezed(nn.Linear):
    def forward(self, inputs):
        return super().forward(inputs).squeeze()


torch.manual_seed(0)
table, label = torch.randn(65, 8), torch.ones(65)
loader = DataLoader(TensorDataset(table, label), batch_size=64)
heads = {
    "a column": nn.Linear(8, 1),
    "squeeze()": Squeezed(8, 1),
    "flatten(0)": nn.Sequential(nn.Linear(8, 1), nn.Flatten(0)),
}
for name, model in heads.items():
    try:
        print(f"{name}: last output {assert_shapes(model, loader)}")
    except AssertionError as error:
        print(f"{name}: {error}")
