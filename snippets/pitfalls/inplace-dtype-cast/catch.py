from torch import nn


def integer_entries(model):
    """Name the entries of a state dict that an average or an EMA has to skip."""
    return [
        key
        for key, value in model.state_dict().items()
        if not value.is_floating_point()
    ]


model = nn.Sequential(
    nn.Conv2d(3, 8, 3), nn.BatchNorm2d(8), nn.ReLU(), nn.Conv2d(8, 2, 1)
)
print(f"skip: {integer_entries(model)}")
