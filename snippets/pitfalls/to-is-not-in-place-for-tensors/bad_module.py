import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(32, 64), nn.ReLU(), nn.Linear(64, 4))
trained = [weight.detach().clone() for weight in model.parameters()]

phone = model.bfloat16()
checkpoint = model.state_dict()  # to go on training from

errors = [
    (saved.float() - weight).abs().max()
    for saved, weight in zip(checkpoint.values(), trained, strict=True)
]
print(f"largest error of a saved weight: {max(errors):.6f}")
print(
    f"kilobytes for the phone: {sum(p.nbytes for p in phone.parameters()) / 1000:.1f}"
)
