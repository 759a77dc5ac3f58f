import torch


def filtered(detections, keep):
    """The same rows of each tensor of a dictionary."""
    lengths = {name: len(value) for name, value in detections.items()}
    print(f"lengths: {lengths}, mask: {len(keep)}")
    return {name: value[keep] for name, value in detections.items()}


torch.manual_seed(0)
found = {"boxes": torch.rand(8, 4), "scores": torch.rand(8), "labels": torch.arange(7)}
try:
    filtered(found, found["scores"] > 0.5)
except IndexError as error:
    print(f"{type(error).__name__}: {error}")
