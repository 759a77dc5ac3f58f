import torch

torch.manual_seed(0)
houses = torch.randn(200, 3)  # three standardised columns of a table
prices = houses @ torch.tensor([1.5, -2.0, 0.5]) + 0.1 * torch.randn(200)

weight = torch.zeros(3, requires_grad=True)
for _ in range(100):
    loss = (houses @ weight - prices).square().mean()
    loss.backward()
    with torch.no_grad():
        weight -= 0.1 * weight.grad
    weight.grad.zero_()
print("weights:", [round(w, 2) for w in weight.tolist()])

# Proof: least squares finds the same weights without training.
import numpy as np

expected = np.linalg.lstsq(houses.numpy(), prices.numpy(), rcond=None)[0]
assert np.allclose(weight.detach().numpy(), expected, atol=1e-3)
