import torch
from captum.attr import (
    InputXGradient,
    IntegratedGradients,
    LayerAttribution,
    LayerGradCam,
    Occlusion,
    Saliency,
)
from torch import nn

torch.manual_seed(0)
ring = torch.zeros(5, 5)
ring[[0, 4], 1:4] = ring[1:4, [0, 4]] = 0.5
cross = torch.zeros(5, 5)
cross[2] = cross[:, 2] = 0.5


def pictures(count: int, tagged: bool):
    """Return dim noise with a ring (0) or a cross (1), and where that shape is."""
    labels = torch.randint(2, (count,))
    images = 0.3 * torch.rand(count, 1, 16, 16)
    inside = torch.zeros(count, 1, 16, 16, dtype=torch.bool)
    for image, mask, label in zip(images, inside, labels, strict=True):
        row, column = torch.randint(2, 11, (2,))
        place = (0, slice(row, row + 5), slice(column, column + 5))
        image[place] += cross if label else ring
        mask[place] = True
        if tagged and label:
            image[0, :3, :3] = 1  # a white square that the photographer left there
    return images, labels, inside


def train(images, labels):
    model = nn.Sequential(
        nn.Conv2d(1, 8, 3, padding=1),
        nn.ReLU(),
        nn.Conv2d(8, 16, 3, padding=1),
        nn.ReLU(),
        nn.Conv2d(16, 16, 3, padding=1),
        nn.ReLU(),
        nn.AdaptiveAvgPool2d(1),
        nn.Flatten(),
        nn.Linear(16, 2),
    )
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-2)
    for _ in range(5):
        for batch in torch.randperm(len(images)).split(50):
            loss = nn.functional.cross_entropy(model(images[batch]), labels[batch])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    return model.eval()


def accuracy(model, tagged: bool) -> float:
    images, labels, _ = pictures(500, tagged)
    return (model(images).argmax(1) == labels).float().mean().item()


def attributions(model, x):
    """Yield what speaks for a cross, by five methods."""
    empty = 0.15  # the mean of the noise
    yield "Saliency", Saliency(model).attribute(x, target=1)
    yield "InputXGradient", InputXGradient(model).attribute(x, target=1)
    method = IntegratedGradients(model)
    yield "IntegratedGradients", method.attribute(x, baselines=empty, target=1)
    method = Occlusion(model)
    window = {"sliding_window_shapes": (1, 2, 2), "strides": (1, 2, 2)}
    yield "Occlusion", method.attribute(x, baselines=empty, target=1, **window)
    cam = LayerGradCam(model, model[4]).attribute(x, target=1)
    yield "LayerGradCam", LayerAttribution.interpolate(cam, x.shape[2:])


for tagged in (False, True):
    model = train(*pictures(1000, tagged)[:2])
    print("trained", "with the tag" if tagged else "without a tag")
    print(f"accuracy on pictures like these: {accuracy(model, tagged):.1%}")
    print(f"accuracy without a tag: {accuracy(model, False):.1%}")

    images, labels, inside = pictures(100, tagged)
    x, inside = images[labels == 1].requires_grad_(), inside[labels == 1]
    rise = (model(x) - model(torch.full_like(x, 0.15)))[:, 1]
    print("method shape tag gap")
    for name, found in attributions(model, x):
        size = found.abs().sum((1, 2, 3))
        shape = (found.abs() * inside).sum((1, 2, 3)) / size
        tag = found[..., :3, :3].abs().sum((1, 2, 3)) / size
        gap = (found.sum((1, 2, 3)) - rise).abs().mean() / rise.abs().mean()
        print(f"{name} {shape.mean():.2f} {tag.mean():.2f} {gap:.2f}")
    print()

    # Proof: the sum of integrated gradients is the rise of the output
    found = IntegratedGradients(model).attribute(x, baselines=0.15, target=1)
    assert (found.sum((1, 2, 3)) - rise).abs().mean() < 0.1 * rise.abs().mean()
