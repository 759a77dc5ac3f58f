import torch

torch.manual_seed(0)
scans = torch.randn(3, 500, 3)  # 3 lidar scans of 500 points
reflectance = torch.rand(3, 500)

for points, strength, threshold in zip(
    scans, reflectance, (0.9, 0.99, 0.999), strict=True
):
    hits = (strength > threshold).nonzero().squeeze()
    distance = points[hits].norm(dim=1)
    print(f"hits: {len(distance)}, mean distance: {distance.mean():.4f}")
