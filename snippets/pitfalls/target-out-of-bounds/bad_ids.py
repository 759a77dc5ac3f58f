import torch
from torch import nn

torch.manual_seed(0)
species = {"train": [3, 117, 42, 117, 3, 42], "test": [42, 3, 117]}  # ids of a database
leaves = {split: torch.rand(len(ids), 12) for split, ids in species.items()}
model = nn.Linear(12, 3)

for split, ids in species.items():
    labels = torch.tensor(ids)
    loss = nn.functional.cross_entropy(model(leaves[split]), labels)
    print(f"{split}: labels {labels.tolist()}, loss {loss.item():.4f}")
