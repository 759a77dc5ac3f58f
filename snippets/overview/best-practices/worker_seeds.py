import numpy as np
import torch
from torch.utils.data import DataLoader, Dataset


class Augmented(Dataset):
    """Random numbers from three sources, as an augmentation draws them."""

    def __init__(self):
        self.generator = np.random.default_rng(0)  # every worker gets a copy of it

    def __len__(self):
        return 2

    def __getitem__(self, index):
        return torch.rand(1).item(), np.random.rand(), self.generator.random()


def main():
    loader = DataLoader(
        Augmented(), num_workers=2, generator=torch.Generator().manual_seed(0)
    )
    first, second = [[number.item() for number in item] for item in loader]
    for name, one, other in zip(
        ("torch", "np.random", "own"), first, second, strict=True
    ):
        print(f"{name:9}: {one:.4f} in one worker, {other:.4f} in the other")
    assert first[0] != second[0]
    assert first[1] != second[1]
    assert first[2] == second[2], "the copies draw the same"


if __name__ == "__main__":
    main()
