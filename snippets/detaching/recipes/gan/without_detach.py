import torch
from torch import nn

torch.manual_seed(0)
generator = nn.Sequential(nn.Linear(4, 16), nn.Tanh(), nn.Linear(16, 2))
discriminator = nn.Sequential(nn.Linear(2, 16), nn.Tanh(), nn.Linear(16, 1))
loss_of = nn.BCEWithLogitsLoss()
ones, zeros = torch.ones(64, 1), torch.zeros(64, 1)
weight = generator[0].weight

fake = generator(torch.randn(64, 4))
loss_of(discriminator(fake), zeros).backward()  # the discriminator's loss
try:
    loss_of(discriminator(fake), ones).backward()  # the generator's loss
except RuntimeError as error:
    print("the same images again:", str(error).partition(" (")[0])

generator.zero_grad()
noise = torch.randn(64, 4)
(wanted,) = torch.autograd.grad(loss_of(discriminator(generator(noise)), ones), weight)
loss_of(discriminator(generator(noise)), zeros).backward()
from_discriminator = weight.grad.clone()
loss_of(discriminator(generator(noise)), ones).backward()
torch.testing.assert_close(weight.grad, wanted + from_discriminator)
assert (wanted * from_discriminator).sum() < 0


def cosine(one, other):
    return nn.functional.cosine_similarity(one.flatten(), other.flatten(), dim=0)


print(f"new images, cosine of the two: {cosine(wanted, from_discriminator):.2f}")
print(f"cosine of their sum and the right one: {cosine(weight.grad, wanted):.2f}")

generator.zero_grad()
loss_of(discriminator(generator(noise)), ones).backward()
torch.testing.assert_close(weight.grad, wanted)
error = (weight.grad - wanted).norm() / wanted.norm()
print(f"zeroed right before the generator's backward(), error: {error:.0%}")
