import torch
from torch import nn


def assert_all_learn(model):
    trainable = {name: p for name, p in model.named_parameters() if p.requires_grad}
    cut = [name for name, p in trainable.items() if p.grad is None or not p.grad.any()]
    assert not cut, f"no gradient reaches {cut}"


operations = {
    "intact": lambda features: features,
    "detached": lambda features: features.detach(),
    "rounded": lambda features: features.round(),
}
for name, operation in operations.items():
    torch.manual_seed(0)
    model = nn.ModuleDict({"encoder": nn.Linear(6, 4), "head": nn.Linear(4, 1)})
    features = operation(model["encoder"](torch.randn(32, 6)))
    model["head"](features).square().mean().backward()
    try:
        assert_all_learn(model)
    except AssertionError as error:
        print(f"{name}: caught, {error}")
        assert name != "intact"
    else:
        print(f"{name}: passes")
        assert name == "intact"
