import torch
from torch import nn

torch.manual_seed(0)
backbone = nn.Sequential(nn.Conv2d(3, 8, 3), nn.BatchNorm2d(8), nn.Flatten())
model = nn.Sequential(backbone, nn.Linear(8 * 6 * 6, 4))
backbone.requires_grad_(False)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)

before = {name: value.clone() for name, value in backbone.state_dict().items()}
model(torch.randn(16, 3, 8, 8)).logsumexp(1).mean().backward()
optimizer.step()
after = backbone.state_dict()
changed = [name for name in before if not torch.equal(before[name], after[name])]
print("changed in the frozen part:", changed)
