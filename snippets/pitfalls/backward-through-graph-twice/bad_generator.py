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
    scores = discriminator(torch.cat([real, fake]))
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
