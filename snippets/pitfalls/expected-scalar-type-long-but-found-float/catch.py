import torch


def assert_class_targets(target, classes):
    """Class indices for cross_entropy: whole numbers below `classes`, as int64."""
    assert (target == target.long()).all(), "no class indices: some have a fraction"
    low, high = int(target.min()), int(target.max())
    assert 0 <= low <= high < classes, f"{low} to {high}, for {classes} classes"
    assert target.dtype == torch.long, f"{target.dtype}: convert with .long()"


columns = {
    "diagnosis": torch.tensor([2.0, 0.0, 1.0, 0.0]),
    "diagnosis from 1": torch.tensor([3, 1, 2, 1]),
    "blood pressure": torch.tensor([14.5, 13.0, 13.0, 12.0]),
    "diagnosis as long": torch.tensor([2, 0, 1, 0]),
}
for name, target in columns.items():
    try:
        assert_class_targets(target, classes=3)
        print(f"{name}: {target.bincount().tolist()} patients per class")
    except AssertionError as error:
        print(f"{name}: {error}")
