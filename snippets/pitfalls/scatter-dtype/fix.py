import torch
from torch import nn

torch.manual_seed(0)
edges = torch.randn(3000, 4)  # features of the roads between towns
town = torch.arange(3000) % 3  # the town that each road leads to
scorer = nn.Linear(4, 1)

with torch.autocast("cpu", dtype=torch.bfloat16):
    weight = torch.sigmoid(scorer(edges)).squeeze(-1)
    total = torch.zeros(3)
    total.scatter_add_(0, town, weight.to(total.dtype))
print(f"weight of each town: {[f'{x:.1f}' for x in total.tolist()]}")

# Proof: the rows of each town, summed in double precision by NumPy.
rows = weight.detach().double().numpy()
for place in range(3):
    assert abs(total[place].item() - rows[place::3].sum()) < 0.01
