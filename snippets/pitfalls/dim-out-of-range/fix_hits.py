import torch

torch.manual_seed(0)
scans = torch.randn(3, 500, 3)  # 3 lidar scans of 500 points
reflectance = torch.rand(3, 500)

for points, strength, threshold in zip(
    scans, reflectance, (0.9, 0.99, 0.999), strict=True
):
    hits = strength > threshold
    distance = points[hits].norm(dim=1)
    print(f"hits: {len(distance)}, mean distance: {distance.mean():.4f}")

# Proof: the last scan, point by point
expected = [
    sum(x * x for x in point) ** 0.5
    for point, s in zip(points.tolist(), strength.tolist(), strict=True)
    if s > threshold
]
assert len(expected) == 1
torch.testing.assert_close(distance, torch.tensor(expected))
