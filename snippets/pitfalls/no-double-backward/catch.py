import torch
from torch import nn
from torch.autograd import gradgradcheck
from torch.nn.functional import scaled_dot_product_attention

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(4, 4), nn.GELU(), nn.Hardsigmoid()).double()
parts = dict(model.named_children())
parts["attention"] = lambda x: scaled_dot_product_attention(x, x, x)

x = torch.randn(1, 1, 3, 4, dtype=torch.double, requires_grad=True)
for name, part in parts.items():
    try:
        print(f"{name}: {gradgradcheck(part, x)}")
    except RuntimeError as error:
        print(f"{name}: {error}")
