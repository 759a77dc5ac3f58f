import torch

found = [  # boxes (left, top, right, bottom) in three images
    [[10, 10, 50, 60], [20, 30, 40, 90]],
    [],
    [[5, 5, 25, 45]],
]
boxes = [torch.tensor(rows, dtype=torch.float32).reshape(-1, 4) for rows in found]
areas = [(box[:, 2:] - box[:, :2]).prod(dim=1) for box in boxes]
print(f"shapes: {[tuple(box.shape) for box in boxes]}")
print(f"areas: {[area.tolist() for area in areas]}")

# Proof: width times height on paper.
assert [area.tolist() for area in areas] == [[40 * 50, 20 * 60], [], [20 * 40]]
assert [box.shape for box in boxes] == [(2, 4), (0, 4), (1, 4)]
