import math

import torch
from torch import nn

torch.manual_seed(0)
digits, labels = torch.rand(256, 64), torch.randint(10, (256,))
model = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10))
first = nn.functional.cross_entropy(model(digits), labels)
print(f"first loss: {first:.2f}, ln 10: {math.log(10):.2f}")

softmaxed = nn.functional.cross_entropy(model(digits).softmax(1), labels)
certain = nn.functional.one_hot(labels, 10).float()
print(f"with a softmax too many: {softmaxed:.2f}")
best = nn.functional.cross_entropy(certain, labels)
print(f"and if it were right and certain: {best:.2f}")

# Proof: an undecided model starts at ln(classes), and a second softmax has a floor
assert abs(first - math.log(10)) < 0.1
assert abs(softmaxed - math.log(10)) < 0.1
floor = math.log(math.e + 9) - 1
assert abs(best - floor) < 1e-5
