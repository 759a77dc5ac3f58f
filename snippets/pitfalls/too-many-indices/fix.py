import torch

annotations = [
    [[10, 20, 60, 80], [30, 30, 50, 90]],
    [],  # a picture without objects
]
areas = []
for rows in annotations:
    boxes = torch.tensor(rows, dtype=torch.float32).reshape(-1, 4)
    sides = boxes[:, 2:] - boxes[:, :2]
    areas.append(sides.prod(dim=1).tolist())
print(f"areas: {areas}")

# Proof: the areas in plain Python.
expected = [[(c - a) * (d - b) for a, b, c, d in rows] for rows in annotations]
assert areas == expected == [[3000, 1200], []]
assert boxes.shape == (0, 4)
