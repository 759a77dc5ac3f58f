import torch
from torch import nn

model = nn.Linear(6, 4)
model.start = nn.Parameter(torch.zeros(1, 6).expand(4, 6))
model.register_buffer("whitening", torch.eye(6).repeat(4, 1, 1))

for name, value in model.state_dict().items():
    sizes = zip(value.shape, value.stride(), strict=True)
    if any(size > 1 and stride == 0 for size, stride in sizes):
        print(f"{name}: {tuple(value.shape)}, strides {value.stride()}")
