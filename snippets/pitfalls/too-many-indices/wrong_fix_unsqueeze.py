import torch

annotations = [
    [[10, 20, 60, 80], [30, 30, 50, 90]],
    [],  # a picture without objects
]
areas = []
for rows in annotations:
    boxes = torch.tensor(rows, dtype=torch.float32)
    if boxes.dim() == 1:
        boxes = boxes.unsqueeze(0)
    sides = boxes[:, 2:] - boxes[:, :2]
    areas.append(sides.prod(dim=1).tolist())
print(f"areas: {areas}")

# Proof: one area for no box at all.
assert len(annotations[1]) == 0
assert areas[1] == [1.0]
