import torch

torch.manual_seed(0)
houses = torch.randn(200, 4)
prices = houses @ torch.tensor([3.0, -1.0, 0.5, 2.0]) + 0.1 * torch.randn(200)

weight = torch.zeros(4, requires_grad=True)
for _ in range(100):
    loss = (houses @ weight - prices).square().mean()
    weight.grad = None
    loss.backward()
    with torch.no_grad():
        weight -= 0.1 * weight.grad
print("weight:", [round(value, 2) for value in weight.tolist()])

# Proof: the weights that least squares finds
import numpy as np

expected = np.linalg.lstsq(houses.numpy(), prices.numpy(), rcond=None)[0]
assert np.allclose(weight.detach().numpy(), expected, atol=1e-3)
