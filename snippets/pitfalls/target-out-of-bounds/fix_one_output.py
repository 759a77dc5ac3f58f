import torch
from torch import nn

torch.manual_seed(0)
scans, ill = torch.rand(8, 1, 16, 16), torch.tensor([0, 1, 1, 0, 1, 0, 0, 1])
model = nn.Sequential(nn.Flatten(), nn.Linear(256, 1))  # one output: ill or not
logits = model(scans)
loss = nn.functional.binary_cross_entropy_with_logits(logits.squeeze(1), ill.float())
print(f"loss: {loss.item():.4f}")

# Proof: minus the mean log-probability of the right answer.
import math

answers = zip(logits.flatten().tolist(), ill.tolist(), strict=True)
terms = [math.log1p(math.exp(-z if label else z)) for z, label in answers]
assert abs(loss.item() - sum(terms) / 8) < 1e-4
