import resource

import torch
from torch.utils.data import DataLoader, Dataset

# The limit is often 1024; a lower one ends this sooner.
_, most = resource.getrlimit(resource.RLIMIT_NOFILE)
resource.setrlimit(resource.RLIMIT_NOFILE, (128, most))


class Slides(Dataset):
    """Tiles of a slide, with the place of each."""

    def __len__(self):
        return 2000

    def __getitem__(self, index):
        return torch.full((3, 8, 8), index / 2000), torch.tensor([index % 50, index])


if __name__ == "__main__":
    places = []
    for _, place in DataLoader(Slides(), batch_size=10, num_workers=1):
        places.append(place.clone())
    print(f"places: {len(torch.cat(places))}")

# Proof: every place once, in order.
if __name__ == "__main__":
    assert torch.cat(places).tolist() == [[i % 50, i] for i in range(2000)]
    assert len(places) == 200
