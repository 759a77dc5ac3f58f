import torch
from torch import nn

torch.manual_seed(0)
generator = nn.Sequential(nn.Linear(8, 16), nn.Tanh(), nn.Linear(16, 2))
discriminator = nn.Sequential(nn.Linear(2, 16), nn.Tanh(), nn.Linear(16, 1))
discriminator_optimizer = torch.optim.SGD(discriminator.parameters(), lr=0.1)
loss_of = nn.BCEWithLogitsLoss()
real, noise = torch.randn(64, 2), torch.randn(64, 8)
is_real = torch.cat([torch.ones(64, 1), torch.zeros(64, 1)])

fake = generator(noise)
discriminator_loss = loss_of(discriminator(torch.cat([real, fake.detach()])), is_real)
discriminator_loss.backward()
discriminator_optimizer.step()
assert generator[0].weight.grad is None  # the discriminator's loss stayed outside

generator_loss = loss_of(discriminator(fake), torch.ones(64, 1))
generator_loss.backward()
print(f"gradient norm of the generator: {generator[0].weight.grad.norm():.4f}")

# Finite differences give the same slope along one weight of the generator.
generator, discriminator, losses = generator.double(), discriminator.double(), []
for step in (1e-5, -2e-5):
    with torch.no_grad():
        generator[0].weight[0, 0] += step
        fake = generator(noise.double())
        losses.append(loss_of(discriminator(fake), torch.ones(64, 1).double()))
slope = (losses[0] - losses[1]) / 2e-5
gradient = generator[0].weight.grad[0, 0]
torch.testing.assert_close(gradient, slope, rtol=1e-3, atol=0)
