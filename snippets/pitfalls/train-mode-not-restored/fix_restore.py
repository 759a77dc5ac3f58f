from contextlib import contextmanager

import torch
from torch import nn


@contextmanager
def evaluating(model):
    modes = {part: part.training for part in model.modules()}
    try:
        yield model.eval()
    finally:
        for part, mode in modes.items():
            part.training = mode


torch.manual_seed(0)
images, labels = torch.randn(96, 1, 8, 8), torch.randint(3, (96,))
backbone = nn.Sequential(nn.Conv2d(1, 8, 3), nn.BatchNorm2d(8), nn.Flatten())
head = nn.Sequential(nn.Dropout(0.2), nn.Linear(288, 3))
model = nn.Sequential(backbone, head)
optimizer = torch.optim.SGD(head.parameters(), lr=0.1)
backbone.requires_grad_(False).eval()  # pretrained: it stays as it is

dropped = 0
for step in range(120):
    dropped += head[0].training
    optimizer.zero_grad()
    nn.functional.cross_entropy(model(images[:64]), labels[:64]).backward()
    optimizer.step()
    if step % 10 == 9:
        with evaluating(model), torch.no_grad():
            correct = (model(images[64:]).argmax(1) == labels[64:]).sum()

print(f"steps with dropout: {dropped} of 120")
print(f"batches that changed the frozen BatchNorm: {backbone[1].num_batches_tracked}")
assert dropped == 120
torch.testing.assert_close(backbone[1].running_mean, torch.zeros(8))
