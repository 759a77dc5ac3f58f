import torch


def check_masks(output, target, ignore_index=-100):
    """Compare a batch of masks with the model's output, before the first epoch."""
    batch, classes, *size = output.shape
    assert target.shape == (batch, *size), f"masks {tuple(target.shape)}"
    labels = [label for label in target.unique().tolist() if label != ignore_index]
    assert set(labels) <= set(range(classes)), f"labels {labels[:5]}"
    return labels


torch.manual_seed(0)
output = torch.rand(2, 3, 8, 8)
masks = torch.randint(3, (2, 8, 8))
voids = masks.masked_fill(masks == 0, 255)
for target in masks, masks.unsqueeze(1), masks * 100, voids:
    try:
        print("labels:", check_masks(output, target, ignore_index=255))
    except AssertionError as error:
        print("stopped by", error)
