import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 1))
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
model[2].weight = nn.Parameter(torch.zeros(1, 8))  # the mistake

held = {id(p) for group in optimizer.param_groups for p in group["params"]}
for name, p in model.named_parameters():
    print(f"{name}: updated by {int(id(p) in held)} of 1 optimizers")
