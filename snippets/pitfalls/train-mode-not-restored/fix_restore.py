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
backbone.requires_grad_(False).eval()  # pretrained: it is to stay as it is
optimizer = torch.optim.SGD(head.parameters(), lr=0.1)

dropped = 0
for step in range(30):
    dropped += head[0].training
    optimizer.zero_grad()
    nn.functional.cross_entropy(model(images[:64]), labels[:64]).backward()
    optimizer.step()
    if step % 10 == 9:
        with evaluating(model), torch.no_grad():
            loss = nn.functional.cross_entropy(model(images[64:]), labels[64:])

print(f"steps with dropout: {dropped} of 30")
print(f"batches that changed the frozen BatchNorm: {backbone[1].num_batches_tracked}")

# Proof: the head trained by hand on the features of the untouched backbone
torch.manual_seed(0)
torch.randn(96, 1, 8, 8), torch.randint(3, (96,))
conv, last = nn.Conv2d(1, 8, 3), nn.Linear(288, 3)
drop = nn.Dropout(0.2)
features = (conv(images) / (1 + 1e-5) ** 0.5).flatten(1).detach()
for _ in range(30):
    scores = last(drop(features[:64]))
    of_loss = nn.functional.cross_entropy(scores, labels[:64])
    weight, bias = torch.autograd.grad(of_loss, last.parameters())
    with torch.no_grad():
        last.weight -= 0.1 * weight
        last.bias -= 0.1 * bias
torch.testing.assert_close(head[1].weight, last.weight)
torch.testing.assert_close(head[1].bias, last.bias)
torch.testing.assert_close(backbone[1].running_mean, torch.zeros(8))
torch.testing.assert_close(backbone[0].weight, conv.weight)
expected = nn.functional.cross_entropy(last(features[64:]), labels[64:])
torch.testing.assert_close(loss, expected.detach())
assert backbone[0].weight.grad is None
assert dropped == 30
try:
    with evaluating(model):
        raise KeyboardInterrupt
except KeyboardInterrupt:
    assert [part.training for part in (model, head, backbone)] == [True, True, False]
