import torch
from torch import nn

torch.manual_seed(0)
stem, backbone, head = nn.Linear(8, 8), nn.Linear(8, 8), nn.Linear(8, 2)
images, species = torch.randn(16, 8), torch.randint(0, 2, (16,))


def gradients(cut):
    """Return which parts got a gradient, with the backbone frozen one way or cut."""
    for part in (stem, backbone, head):
        part.zero_grad()
    backbone.requires_grad_(cut)
    features = backbone(stem(images).relu()).relu()
    logits = head(features.detach() if cut else features)
    nn.functional.cross_entropy(logits, species).backward()
    return [part.weight.grad is not None for part in (stem, backbone, head)]


frozen, cut = gradients(cut=False), gradients(cut=True)
assert frozen == [True, False, True]
assert cut == [False, False, True]
print("gradient for                           stem   backbone  head")
for name, (first, middle, last) in [
    ("backbone.requires_grad_(False)", frozen),
    ("features.detach() after the backbone", cut),
]:
    print(f"{name:37}  {first!s:5}  {middle!s:8}  {last}")
