import torch
from torch import nn

torch.manual_seed(0)
generator = nn.Sequential(nn.Linear(4, 16), nn.Tanh(), nn.Linear(16, 2))
discriminator = nn.Sequential(nn.Linear(2, 16), nn.Tanh(), nn.Linear(16, 1))
loss_of = nn.BCEWithLogitsLoss()
fake, ones = generator(torch.randn(64, 4)), torch.ones(64, 1)

# The generator's step, with a detach() that belongs into the discriminator's:
loss_of(discriminator(fake.detach()), ones).backward()
print("gradient of the generator:", generator[0].weight.grad)
assert generator[0].weight.grad is None

discriminator.requires_grad_(False)
try:
    loss_of(discriminator(fake.detach()), ones).backward()
except RuntimeError as error:
    print("with the discriminator frozen:", error)

# no_grad() around the discriminator cuts in the same place:
with torch.no_grad():
    scores = discriminator(fake)
try:
    loss_of(scores, ones).backward()
except RuntimeError as error:
    print("discriminator under no_grad():", error)
