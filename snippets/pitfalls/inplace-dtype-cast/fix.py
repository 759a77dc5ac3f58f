import torch

feature = torch.zeros(1, 64, 20, 20)  # a feature map of 20 x 20 cells
centres = torch.tensor(
    [[0.31, 0.52], [1.0, 0.07], [0.99, 1.0]]
)  # x and y of three boxes

gain = torch.tensor(feature.shape)[[3, 2]].float()
column, row = (centres * gain).long().T
column.clamp_(0, feature.shape[3] - 1)  # a shape holds integers
row.clamp_(0, feature.shape[2] - 1)
print(f"cells: {torch.stack([row, column], dim=1).tolist()}")

# Proof: a cell is 0.05 wide, and the edges of the image belong to the last one.
cells = [[min(int(y / 0.05), 19), min(int(x / 0.05), 19)] for x, y in centres.tolist()]
assert (
    torch.stack([row, column], dim=1).tolist() == cells == [[10, 6], [1, 19], [19, 19]]
)
assert row.dtype == column.dtype == torch.int64
