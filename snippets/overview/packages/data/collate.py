import torch
from torch.nn.utils.rnn import pad_sequence
from torch.utils.data import DataLoader, Dataset


class Photos(Dataset):
    """Photos with as many boxes as there are things in them."""

    def __len__(self):
        return 4

    def __getitem__(self, index):
        boxes = torch.full((index + 1, 4), float(index))
        return {"photo": torch.zeros(3, 8, 8), "boxes": boxes, "name": f"{index}.jpg"}


def collate(items):
    """Make a batch of a list of items."""
    boxes = [item["boxes"] for item in items]
    return {
        "photo": torch.stack([item["photo"] for item in items]),
        "boxes": pad_sequence(boxes, batch_first=True),
        "count": torch.tensor([len(one) for one in boxes]),
        "name": [item["name"] for item in items],
    }


try:
    next(iter(DataLoader(Photos(), batch_size=4)))
except RuntimeError as error:
    print("RuntimeError:", error)
for batch in DataLoader(Photos(), batch_size=2, collate_fn=collate):
    print({k: tuple(v.shape) if torch.is_tensor(v) else v for k, v in batch.items()})

# Proof: padded to the longest of the batch, and the counts tell what is real
assert batch["boxes"].shape == (2, 4, 4)
assert batch["count"].tolist() == [3, 4]
assert (batch["boxes"][0, 3] == 0).all()
