import numpy as np
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
    points = torch.cat([real, fake.detach()])
    verdict = discriminator(points)
    loss = loss_of(verdict, is_real)
    discriminator_optimizer.zero_grad()
    loss.backward()
    # The gradient of logistic regression, written out: X'(sigmoid(z) - y) / n.
    residual = 1 / (1 + np.exp(-verdict.detach().numpy())) - is_real.numpy()
    wanted = (points.numpy().T @ residual).T / len(points)
    error = np.linalg.norm(discriminator.weight.grad.numpy() - wanted)
    error /= np.linalg.norm(wanted)
    discriminator_optimizer.step()

    generator_optimizer.zero_grad()
    loss_of(discriminator(fake), torch.ones(64, 1)).backward()
    generator_optimizer.step()

print(f"error of the discriminator's gradient: {error:.0%}")
assert error < 1e-4
