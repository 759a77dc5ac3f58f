import torch
from torch import nn

torch.manual_seed(0)
generator = nn.Sequential(nn.Linear(4, 16), nn.Tanh(), nn.Linear(16, 2))
discriminator = nn.Sequential(nn.Linear(2, 16), nn.Tanh(), nn.Linear(16, 1))
loss_of = nn.BCEWithLogitsLoss()
noise, ones = torch.randn(64, 4), torch.ones(64, 1)


def generator_step(frozen):
    """Return the gradients of both networks, after the generator's backward()."""
    generator.zero_grad()
    discriminator.zero_grad()
    discriminator.requires_grad_(not frozen)
    loss_of(discriminator(generator(noise)), ones).backward()
    discriminator.requires_grad_(True)
    return [
        [weight.grad for weight in network.parameters()]
        for network in (generator, discriminator)
    ]


generator_plain, discriminator_plain = generator_step(frozen=False)
generator_frozen, discriminator_frozen = generator_step(frozen=True)
torch.testing.assert_close(generator_frozen, generator_plain)
difference = max(
    (one - other).abs().max().item()
    for one, other in zip(generator_frozen, generator_plain, strict=True)
)
print(f"largest difference of the generator's gradient: {difference:.4f}")
left = sum(gradient is not None for gradient in discriminator_plain)
print(f"gradients left on the discriminator, nothing frozen: {left} of 4")
left = sum(gradient is not None for gradient in discriminator_frozen)
print(f"gradients left on the discriminator, frozen: {left} of 4")
assert left == 0
