import numpy as np
import torch
from torch.utils.data import DataLoader, Dataset, get_worker_info

decoded = []


def decode(recording):
    """Stands for the decoder of an MP3 or a video: all of it, or nothing."""
    decoded.append(recording)
    return np.arange(20_000, dtype="f4") + 20_000 * recording


class Clips(Dataset):
    """Four recordings, cut into 50 clips each."""

    def __len__(self):
        return 200

    def __getitem__(self, index):
        recording, clip = divmod(index, 50)
        samples = decode(recording)[clip * 400 :][:400]
        return samples, get_worker_info().id, len(decoded)


if __name__ == "__main__":
    loader = DataLoader(Clips(), batch_size=20, shuffle=True, num_workers=2)
    total = 0
    for _ in range(3):
        _, worker, count = map(torch.cat, zip(*loader, strict=True))
        share = [count[worker == number].max().item() for number in range(2)]
        total += sum(share)  # each worker counts from zero
    print(f"recordings decoded in 3 epochs: {total}")
    print(f"by each worker in the last epoch: {share}")

# Proof: one decoding for each clip in each epoch, as without workers
if __name__ == "__main__":
    assert total == 3 * 200
    assert sum(share) == 200
