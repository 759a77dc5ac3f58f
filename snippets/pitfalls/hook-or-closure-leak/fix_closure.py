import gc
import weakref

import torch
from torch import nn

torch.manual_seed(0)
encoder, made = nn.Linear(64, 64), []


def step(batch):
    hidden = encoder(batch)
    made.append(weakref.ref(hidden))
    positive = hidden.detach() > 0
    hidden.register_hook(lambda gradient: gradient * positive)
    hidden.sum().backward()
    return hidden


for batch in torch.randn(20, 32, 64):
    hidden = step(batch)
gc.collect()
print(f"activations alive after 20 steps: {sum(ref() is not None for ref in made)}")

# Proof: the gradient of the masked sum by hand, and one activation is alive
assert len(made) == 20
assert sum(ref() is not None for ref in made) == 1
torch.manual_seed(0)
encoder_again = nn.Linear(64, 64)
expected = torch.zeros(64, 64)
for batch in torch.randn(20, 32, 64):
    expected += (encoder_again(batch) > 0).float().T @ batch
torch.testing.assert_close(encoder.weight.grad, expected)
