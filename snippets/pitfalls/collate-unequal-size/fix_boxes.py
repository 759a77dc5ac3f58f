import torch
from torch.utils.data import DataLoader

data = [
    (torch.full((3, 8, 8), 0.1), torch.tensor([[1, 1, 4, 4], [2, 3, 7, 6]])),
    (torch.full((3, 8, 8), 0.2), torch.empty(0, 4)),
    (torch.full((3, 8, 8), 0.3), torch.tensor([[0, 0, 8, 8]])),
]


def keep_boxes_apart(batch):
    pictures, boxes = zip(*batch, strict=True)
    return torch.stack(pictures), list(boxes)


for pictures, boxes in DataLoader(data, batch_size=3, collate_fn=keep_boxes_apart):
    print(f"pictures: {tuple(pictures.shape)}")
    print(f"boxes: {[len(some) for some in boxes]}")

# Proof: picture and boxes of each sample, in order.
assert [len(some) for some in boxes] == [2, 0, 1]
for k, (picture, some) in enumerate(data):
    assert torch.equal(pictures[k], picture)
    assert torch.equal(boxes[k], some)
assert pictures.shape == (3, 3, 8, 8)
