import torch
from torch import nn


def scans(count):
    """Pictures of 16 x 16: a lesion, brighter than the tissue, at any exposure."""
    lesion = torch.zeros(count, 1, 16, 16)
    for one, (x, y) in zip(lesion, torch.randint(10, (count, 2)), strict=True):
        one[0, x : x + 6, y : y + 6] = 1
    exposure = 5 * torch.rand(count, 1, 1, 1)
    return lesion + exposure + 0.1 * torch.randn_like(lesion), lesion[:, 0].long()


torch.manual_seed(0)
model = nn.Sequential(
    nn.Conv2d(1, 8, 3, padding=1),
    nn.GroupNorm(1, 8),
    nn.ReLU(),
    nn.Conv2d(8, 2, 3, padding=1),
)
optimizer = torch.optim.Adam(model.parameters(), lr=0.03)
images, masks = scans(200)
for image, mask in zip(images.split(1), masks.split(1), strict=True):
    optimizer.zero_grad()
    nn.functional.cross_entropy(model(image), mask).backward()
    optimizer.step()

images, masks = scans(64)


@torch.no_grad()
def overlap(size):
    found = torch.cat([model(batch).argmax(1) for batch in images.split(size)])
    return (found * masks).sum() / (found + masks > 0).sum()


print(f"overlap with the mask in training mode: {overlap(1):.2f}")
model.eval()
print(f"overlap with the mask, one by one: {overlap(1):.2f}")
print(f"overlap with the mask, eight at a time: {overlap(8):.2f}")

# Proof: a twin that is trained by hand, and layer_norm() over each picture
torch.manual_seed(0)
first, last = nn.Conv2d(1, 8, 3, padding=1), nn.Conv2d(8, 2, 3, padding=1)
gain, shift = torch.ones(8, requires_grad=True), torch.zeros(8, requires_grad=True)


def twin(batch):
    return last(nn.functional.group_norm(first(batch), 1, gain, shift).relu())


weights = [*first.parameters(), gain, shift, *last.parameters()]
optimizer = torch.optim.Adam(weights, lr=0.03)
for image, mask in zip(*(part.split(1) for part in scans(200)), strict=True):
    loss = nn.functional.cross_entropy(twin(image), mask)
    for weight, gradient in zip(
        weights, torch.autograd.grad(loss, weights), strict=True
    ):
        weight.grad = gradient
    optimizer.step()
for mine, expected in zip(model.parameters(), weights, strict=True):
    torch.testing.assert_close(mine, expected, rtol=0.05, atol=0.05)
hidden = nn.functional.layer_norm(first(images), (8, 16, 16))
hidden = hidden * gain[:, None, None] + shift[:, None, None]
truth, found = masks.bool(), last(hidden.relu()).argmax(1).bool()
expected = (found & truth).sum() / (found | truth).sum()
assert expected > 0.8
assert abs(overlap(1) - expected) < 0.02
assert abs(overlap(8) - expected) < 0.02
assert not model.training
assert len(images) == 64
