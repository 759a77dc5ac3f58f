import torch
from torch import nn

torch.manual_seed(0)
generator, discriminator = nn.Linear(8, 2), nn.Linear(2, 1)
generator_optimizer = torch.optim.SGD(generator.parameters(), lr=0.1)
discriminator_optimizer = torch.optim.SGD(discriminator.parameters(), lr=0.1)
loss_of = nn.BCEWithLogitsLoss()
real = torch.randn(64, 2) + 2
is_real = torch.cat([torch.ones(64, 1), torch.zeros(64, 1)])

for _ in range(2):
    fake = generator(torch.randn(64, 8))
    loss = loss_of(discriminator(torch.cat([real, fake.detach()])), is_real)
    (own,) = torch.autograd.grad(loss, discriminator.weight, retain_graph=True)
    loss.backward()
    gradient = discriminator.weight.grad.clone()
    discriminator_optimizer.step()

    generator_optimizer.zero_grad()
    loss_of(discriminator(fake), torch.ones(64, 1)).backward()
    generator_optimizer.step()

print("gradient in .grad:", gradient.round(decimals=4))
print("gradient of its own loss:", own.round(decimals=4))
