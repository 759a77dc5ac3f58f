import torch

torch.manual_seed(0)
features = torch.rand(8, 5, 64)
scale = torch.ones(5, 1, requires_grad=True)
(features * scale).sum().backward()  # (8, 5, 64) * (5, 1)

by_hand = features.sum(dim=(0, 2)).unsqueeze(1)
print("gradient of scale:", scale.grad.round(decimals=2))
print("summed by hand:", by_hand.round(decimals=2))
assert torch.allclose(scale.grad, by_hand)
