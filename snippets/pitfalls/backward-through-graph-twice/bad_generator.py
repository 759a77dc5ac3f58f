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
discriminator_loss = loss_of(discriminator(torch.cat([real, fake])), is_real)
discriminator_loss.backward()
discriminator_optimizer.step()

generator_loss = loss_of(discriminator(fake), torch.ones(64, 1))
generator_loss.backward()
print(f"gradient norm of the generator: {generator[0].weight.grad.norm():.4f}")
