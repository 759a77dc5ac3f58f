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
    discriminator_optimizer.zero_grad()
    loss.backward()
    gradient = discriminator.weight.grad.clone()
    discriminator_optimizer.step()

    generator_optimizer.zero_grad()
    loss_of(discriminator(fake), torch.ones(64, 1)).backward()
    generator_optimizer.step()

print("gradient in .grad:", gradient.round(decimals=4))

# Proof: the same two steps without any .grad
torch.manual_seed(0)
networks = nn.Linear(8, 2), nn.Linear(2, 1)
real = torch.randn(64, 2) + 2
for _ in range(2):
    fake = networks[0](torch.randn(64, 8))
    loss = loss_of(networks[1](torch.cat([real, fake.detach()])), is_real)
    own = torch.autograd.grad(loss, networks[1].parameters())
    with torch.no_grad():
        networks[1].weight -= 0.1 * own[0]
        networks[1].bias -= 0.1 * own[1]
    loss = loss_of(networks[1](fake), torch.ones(64, 1))
    of_generator = torch.autograd.grad(loss, networks[0].parameters())
    with torch.no_grad():
        networks[0].weight -= 0.1 * of_generator[0]
        networks[0].bias -= 0.1 * of_generator[1]
torch.testing.assert_close(gradient, own[0])
for found, expected in zip((generator, discriminator), networks, strict=True):
    torch.testing.assert_close(found.weight, expected.weight)
    torch.testing.assert_close(found.bias, expected.bias)
