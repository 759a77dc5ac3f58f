import torch

feature = torch.zeros(1, 64, 20, 20)  # a feature map of 20 x 20 cells
centres = torch.tensor(
    [[0.31, 0.52], [1.0, 0.07], [0.99, 1.0]]
)  # x and y of three boxes

gain = torch.tensor(feature.shape)[[3, 2]].float()
column, row = (centres * gain).long().T
column.clamp_(0, gain[0] - 1)
row.clamp_(0, gain[1] - 1)
print(f"cells: {torch.stack([row, column], dim=1).tolist()}")
