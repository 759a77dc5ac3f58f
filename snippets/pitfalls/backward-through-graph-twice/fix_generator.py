import torch
from torch import nn

torch.manual_seed(0)
generator = nn.Sequential(nn.Linear(8, 16), nn.Tanh(), nn.Linear(16, 2))
discriminator = nn.Sequential(nn.Linear(2, 16), nn.Tanh(), nn.Linear(16, 1))
generator_optimizer = torch.optim.SGD(generator.parameters(), lr=0.1)
discriminator_optimizer = torch.optim.SGD(discriminator.parameters(), lr=0.1)
real, noise = torch.randn(64, 2), torch.randn(64, 8)
is_real = torch.cat([torch.ones(64, 1), torch.zeros(64, 1)])

for _ in range(10):
    fake = generator(noise)
    scores = discriminator(torch.cat([real, fake.detach()]))
    discriminator_loss = nn.functional.binary_cross_entropy_with_logits(scores, is_real)
    discriminator_optimizer.zero_grad()
    discriminator_loss.backward()
    discriminator_optimizer.step()

    generator_loss = nn.functional.softplus(-discriminator(fake)).mean()
    generator_optimizer.zero_grad()
    generator_loss.backward()
    generator_optimizer.step()
print(f"loss of the discriminator: {discriminator_loss:.4f}")
print(f"loss of the generator: {generator_loss:.4f}")

# Proof: the same training, each loss with gradients for its own weights alone.
torch.manual_seed(0)
own_generator = nn.Sequential(nn.Linear(8, 16), nn.Tanh(), nn.Linear(16, 2))
own_discriminator = nn.Sequential(nn.Linear(2, 16), nn.Tanh(), nn.Linear(16, 1))


def descend(loss, weights):
    slopes = torch.autograd.grad(loss, weights)
    with torch.no_grad():
        torch._foreach_add_(weights, slopes, alpha=-0.1)


for _ in range(10):
    cost = nn.functional.softplus(-own_discriminator(real)).mean()
    cost = (
        cost + nn.functional.softplus(own_discriminator(own_generator(noise))).mean()
    ) / 2
    descend(cost, [*own_discriminator.parameters()])
    cost = nn.functional.softplus(-own_discriminator(own_generator(noise))).mean()
    descend(cost, [*own_generator.parameters()])
torch.testing.assert_close([*generator.parameters()], [*own_generator.parameters()])
torch.testing.assert_close(
    [*discriminator.parameters()], [*own_discriminator.parameters()]
)
