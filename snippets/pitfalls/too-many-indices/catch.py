import torch


def load(rows):
    return torch.tensor(rows, dtype=torch.float32)


for count in 2, 1, 0:
    boxes = load([[10, 20, 60, 80]] * count)
    print(f"{count} boxes: shape {tuple(boxes.shape)}")
