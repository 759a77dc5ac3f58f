from collections import Counter

import torch


def check_channels(images, mean):
    """Compare the channels of every image with the means, before training."""
    found = Counter(tuple(image.shape[:-2]) for image in images)
    assert set(found) == {(len(mean),)}, f"{len(mean)} means, channels: {dict(found)}"
    return found[(len(mean),)]


torch.manual_seed(0)
photos = [torch.rand(3, 32, 48) for _ in range(6)]
photos[4] = photos[4].mean(dim=0, keepdim=True)  # this file was saved as grey
digits = [torch.rand(1, 28, 28) for _ in range(8)]

for name, images in ("photos", photos), ("digits", digits):
    for mean in [0.5], [0.485, 0.456, 0.406]:
        try:
            print(f"{name}, {len(mean)} means: {check_channels(images, mean)} images")
        except AssertionError as error:
            print(f"{name}: {error}")
