import torch
from planted import CAUSES, Reviews
from torch.utils.data import DataLoader


def items(dataset, num_workers):
    """All that a loader yields, from the same seed."""
    torch.manual_seed(0)
    return [item for _, item, _ in DataLoader(dataset, 16, num_workers=num_workers)]


def differing(dataset):
    """How many items are other ones with two workers than with one."""
    one, two = torch.cat(items(dataset, 1)), torch.cat(items(dataset, 2))
    return (one != two).any(1).sum().item()


if __name__ == "__main__":
    counts = {cause: differing(Reviews(cause)) for cause in CAUSES}
    print("items that differ with two workers, of 64:")
    for cause, count in counts.items():
        print(f"{cause:24} {count:4}")

# Proof: it shows items that are drawn from a generator of their worker
if __name__ == "__main__":
    found = [cause for cause, count in counts.items() if count]
    assert found == ["NumPy not seeded", "other number of workers"], found
