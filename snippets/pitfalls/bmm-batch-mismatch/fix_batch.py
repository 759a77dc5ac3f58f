import torch

torch.manual_seed(0)
points = torch.randn(8, 100, 3)  # 8 scans of 100 points
turn = torch.tensor([[[0.0, -1, 0], [1, 0, 0], [0, 0, 1]]])  # one for all: (1, 3, 3)

turned = torch.matmul(points, turn.transpose(1, 2))
print(f"first point: {[round(v, 4) for v in turned[0, 0].tolist()]}")

# Proof: a quarter turn takes (x, y, z) to (-y, x, z).
x, y, z = points.unbind(dim=-1)
assert torch.equal(turned, torch.stack([-y, x, z], dim=-1))
