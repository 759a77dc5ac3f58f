import torch
from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.backbone = nn.Sequential(nn.Linear(64, 32), nn.ReLU())
        self.head = nn.Linear(32, 10)


def fill_what_is_missing(model, device):
    """Give memory and first values to each layer that is still on meta."""
    for name, layer in model.named_modules():
        own = [*layer.parameters(recurse=False), *layer.buffers(recurse=False)]
        absent = [tensor for tensor in own if tensor.is_meta]
        if absent:
            if len(absent) < len(own):
                raise ValueError(f"the file has a part of {name}")
            layer.to_empty(device=device, recurse=False)
            layer.reset_parameters()


torch.manual_seed(0)
pretrained = {
    name: value
    for name, value in Classifier().state_dict().items()
    if name.startswith("backbone.")
}
with torch.device("meta"):
    model = Classifier()
model.load_state_dict(pretrained, strict=False, assign=True)
fill_what_is_missing(model, "cpu")
model.to("cpu")
print(f"deviation of the new head: {model.head.weight.std():.3f}")

# Proof: the backbone is the file's, the head that of a new layer with this seed
torch.manual_seed(0)
Classifier()
head = nn.Linear(32, 10)
assert torch.equal(model.head.weight, head.weight)
assert torch.equal(model.head.bias, head.bias)
assert len(pretrained) == 2
for name, value in pretrained.items():
    assert torch.equal(model.state_dict()[name], value)

# Proof: a layer of which the file has the weight alone is refused, not drawn anew
partly = nn.Linear(8, 2)
partly.bias = nn.Parameter(torch.empty(2, device="meta"))
weight = partly.weight.clone()
try:
    fill_what_is_missing(partly, "cpu")
except ValueError:
    assert torch.equal(partly.weight, weight)
else:
    raise AssertionError("filled")
