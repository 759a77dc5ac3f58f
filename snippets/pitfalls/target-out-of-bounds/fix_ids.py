import torch
from torch import nn

torch.manual_seed(0)
species = {"train": [3, 117, 42, 117, 3, 42], "test": [42, 3, 117]}  # ids of a database
leaves = {split: torch.rand(len(ids), 12) for split, ids in species.items()}
classes = sorted(set(species["train"]))  # keep this list with the model
index = {number: label for label, number in enumerate(classes)}
model = nn.Linear(12, len(classes))

for split, ids in species.items():
    labels = torch.tensor([index[number] for number in ids])
    loss = nn.functional.cross_entropy(model(leaves[split]), labels)
    print(f"{split}: labels {labels.tolist()}, loss {loss.item():.4f}")

# Proof: the mean over the test leaves, with the output of each id looked up by hand.
import math

shares = model(leaves["test"]).softmax(dim=1).tolist()
by_hand = (
    -(math.log(shares[0][1]) + math.log(shares[1][0]) + math.log(shares[2][2])) / 3
)
assert abs(loss.item() - by_hand) < 1e-4
