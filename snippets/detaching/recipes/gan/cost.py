import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

torch.manual_seed(0)
generator = nn.Sequential(nn.Linear(64, 512), nn.ReLU(), nn.Linear(512, 784))
discriminator = nn.Sequential(nn.Linear(784, 512), nn.ReLU(), nn.Linear(512, 1))
real = torch.randn(32, 784)  # 32 images of 28 by 28
fake = generator(torch.randn(32, 64))


def work(*batches):
    """Return how much a backward pass computes, in floating-point operations."""
    loss = sum(discriminator(images).mean() for images in batches)
    with FlopCounterMode(display=False) as counter:
        loss.backward(retain_graph=True)
    return counter.get_total_flops()


def layer(inputs, outputs, gradients):
    """The same by hand: one matrix product for each gradient of a linear layer."""
    return gradients * 2 * 32 * inputs * outputs


cut, through = work(real, fake.detach()), work(real, fake)
own = layer(784, 512, 1) + layer(512, 1, 2)  # to the weights, not to the images
below = layer(64, 512, 1) + layer(512, 784, 2)  # the generator
assert cut == 2 * own
assert through == 2 * own + layer(784, 512, 1) + below
print("backward pass of                              operations")
print(f"the discriminator's step, fake.detach():     {cut:12,}")
print(f"the discriminator's step, without detach():  {through:12,}")

plain = work(fake)
discriminator.requires_grad_(False)
frozen = work(fake)
assert frozen == layer(784, 512, 1) + layer(512, 1, 1) + below
print(f"the generator's step, discriminator frozen:  {frozen:12,}")
print(f"the generator's step, nothing frozen:        {plain:12,}")
print(f"ratios: {through / cut:.1f} and {plain / frozen:.1f}")
