import copy

import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(32, 64), nn.ReLU(), nn.Linear(64, 4))
trained = [weight.detach().clone() for weight in model.parameters()]

phone = copy.deepcopy(model).bfloat16()
checkpoint = model.state_dict()  # to go on training from

errors = [
    (saved.float() - weight).abs().max()
    for saved, weight in zip(checkpoint.values(), trained, strict=True)
]
print(f"largest error of a saved weight: {max(errors):.6f}")
print(
    f"kilobytes for the phone: {sum(p.nbytes for p in phone.parameters()) / 1000:.1f}"
)

# Proof: the checkpoint holds what was trained, the copy the same rounded to bfloat16
for saved, weight in zip(checkpoint.values(), trained, strict=True):
    assert saved.dtype == torch.float32
    assert torch.equal(saved, weight)
assert max(errors) == 0
for small, weight in zip(phone.parameters(), trained, strict=True):
    assert small.dtype == torch.bfloat16
    assert torch.equal(small, weight.bfloat16())
