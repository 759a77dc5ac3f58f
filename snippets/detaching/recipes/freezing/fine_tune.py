import copy

import torch
from torch import nn

torch.manual_seed(0)
backbone = nn.Sequential(nn.Linear(12, 16), nn.BatchNorm1d(16), nn.ReLU())
head = nn.Linear(16, 3)
before = copy.deepcopy(backbone.state_dict())

backbone.requires_grad_(False).eval()
optimizer = torch.optim.AdamW(head.parameters(), lr=0.05, weight_decay=0.1)

centres = 3 * torch.randn(3, 12)
species = torch.arange(60) % 3
leaves = centres[species] + torch.randn(60, 12)

for _ in range(30):
    backbone.eval()  # model.train() of a surrounding loop would undo it
    with torch.no_grad():
        features = backbone(leaves)
    loss = nn.functional.cross_entropy(head(features), species)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

after = backbone.state_dict()
unchanged = sum(torch.equal(before[key], after[key]) for key in before)
assert unchanged == len(before)
accuracy = (head(backbone(leaves)).argmax(1) == species).float().mean().item()
assert accuracy > 0.95
print(f"weights and statistics of the backbone unchanged: {unchanged} of {len(before)}")
print(f"accuracy of the head: {accuracy:.2f}")
