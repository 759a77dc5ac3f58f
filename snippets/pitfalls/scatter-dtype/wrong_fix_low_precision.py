import torch
from torch import nn

torch.manual_seed(0)
edges = torch.randn(3000, 4)  # features of the roads between towns
town = torch.arange(3000) % 3  # the town that each road leads to
scorer = nn.Linear(4, 1)

with torch.autocast("cpu", dtype=torch.bfloat16):
    weight = torch.sigmoid(scorer(edges)).squeeze(-1)
    total = torch.zeros(3, dtype=weight.dtype)
    total.index_add_(0, town, weight)
print(f"weight of each town: {[f'{x:.1f}' for x in total.tolist()]}")

# Proof: the sums stop at 256, where the next number in bfloat16 is 258.
rows = weight.detach().double().numpy()
for place in range(3):
    assert total[place].item() == 256
    assert rows[place::3].sum() > 500
