import torch


def spread(points):
    gaps = points[:, None] - points[None]
    squares = gaps.square().sum(dim=-1)
    pairs = squares > 0  # leave the zeros out before the root, not after it
    return squares[pairs].sqrt().sum() / squares.numel()


points = torch.tensor([[0.0, 0.0], [3.0, 4.0]], requires_grad=True)
mean = spread(points)
mean.backward()
print(f"mean distance: {mean.item()}")
print(f"gradient: {[[round(v, 4) for v in row] for row in points.grad.tolist()]}")

# Proof: of four distances two are 5, and each point is pulled along (3, 4) / 5.
expected = torch.tensor([[-0.6, -0.8], [0.6, 0.8]]) / 2
torch.testing.assert_close(points.grad, expected)
assert mean.item() == 2.5
