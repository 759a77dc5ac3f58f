import torch


def check_labels(splits, classes):
    """Compare the labels of all splits with the number of outputs, before training."""
    for name, labels in splits.items():
        found = labels.unique().tolist()
        strange = [label for label in found if not 0 <= label < classes]
        absent = sorted(set(range(classes)) - set(found))
        print(f"{name}: not in 0 to {classes - 1}: {strange}, absent: {absent}")


stars = {"train": torch.tensor([1, 2, 5, 3, 4]), "test": torch.tensor([4, 2, 3])}
check_labels(stars, classes=5)
check_labels({name: labels - 1 for name, labels in stars.items()}, classes=5)
