import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

torch.manual_seed(0)
generator = nn.Sequential(nn.Linear(64, 512), nn.ReLU(), nn.Linear(512, 784))
discriminator = nn.Sequential(nn.Linear(784, 512), nn.ReLU(), nn.Linear(512, 1))
fake = generator(torch.randn(32, 64))  # 32 images of 28 by 28


def work(images):
    """Return how much a backward pass computes, in floating-point operations."""
    loss = discriminator(images).mean()
    with FlopCounterMode(display=False) as counter:
        loss.backward(retain_graph=True)
    return counter.get_total_flops()


def layer(inputs, outputs, gradients):
    """The same by hand: one matrix product for each gradient of a linear layer."""
    return gradients * 2 * 32 * inputs * outputs


cut, through = work(fake.detach()), work(fake)
assert cut == layer(784, 512, 1) + layer(512, 1, 2)
both = layer(784, 512, 2) + layer(512, 1, 2)
below = layer(64, 512, 1) + layer(512, 784, 2)
assert through == both + below
print(f"discriminator's step, without detach(): {through / cut:.1f} times the work")

discriminator.requires_grad_(False)
frozen = work(fake)
assert frozen == layer(784, 512, 1) + layer(512, 1, 1) + below
print(f"generator's step, nothing frozen: {through / frozen:.1f} times the work")
