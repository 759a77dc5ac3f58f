import torch
from torch import nn
from torch.nn.utils import parameters_to_vector, vector_to_parameters

torch.manual_seed(0)
generator = nn.Sequential(nn.Linear(4, 16), nn.Tanh(), nn.Linear(16, 2)).double()
discriminator = nn.Sequential(nn.Linear(2, 16), nn.Tanh(), nn.Linear(16, 1)).double()
softplus = nn.functional.softplus  # softplus(-s): real expected; softplus(s): fake
real, noise = torch.randn(64, 2).double() + 2, torch.randn(64, 4).double()


def discriminator_loss(fake):
    return (softplus(-discriminator(real)) + softplus(discriminator(fake))).mean()


def generator_loss(fake):
    return softplus(-discriminator(fake)).mean()


def check(network, loss_of_now):
    """Compare the gradient with finite differences along some direction."""
    gradient = parameters_to_vector(weight.grad for weight in network.parameters())
    direction = torch.randn_like(gradient)
    with torch.no_grad():
        here, losses = parameters_to_vector(network.parameters()), []
        for move in (1e-5, -1e-5, 0):
            vector_to_parameters(here + move * direction, network.parameters())
            losses.append(loss_of_now())
    expected = (losses[0] - losses[1]) / 2e-5
    torch.testing.assert_close(gradient @ direction, expected, rtol=1e-5, atol=1e-9)
    return f"{gradient @ direction:.4f}, by finite differences {expected:.4f}"


def gradients(network):
    return sum(weight.grad is not None for weight in network.parameters())


fake = generator(noise)
discriminator_loss(fake.detach()).backward()
slope = check(discriminator, lambda: discriminator_loss(generator(noise)))
assert gradients(generator) == 0
print("discriminator's step: slope", slope)
print(f"gradients on the generator: {gradients(generator)} of 4")

discriminator.zero_grad()
discriminator.requires_grad_(False)
generator_loss(fake).backward()
slope = check(generator, lambda: generator_loss(generator(noise)))
assert gradients(discriminator) == 0
print("generator's step: slope", slope)
print(f"gradients on the discriminator: {gradients(discriminator)} of 4")
