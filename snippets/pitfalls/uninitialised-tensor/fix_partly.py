import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.use_deterministic_algorithms(True)  # unset memory is filled with nan
torch.manual_seed(0)
houses = torch.rand(100, 4)
prices = houses.sum(1)
model = nn.Linear(4, 1)
loader = DataLoader(TensorDataset(houses, prices), batch_size=32)

errors = []
with torch.no_grad():
    for x, y in loader:
        errors.append((model(x)[:, 0] - y).abs())
errors = torch.cat(errors)
print(f"mean error: {errors.mean().item():.4f}")

# Proof: all houses at once, in NumPy
import numpy as np

weight, bias = model.weight.detach().numpy()[0], model.bias.item()
wanted = np.abs(houses.numpy() @ weight + bias - houses.numpy().sum(1))
assert len(errors) == 100
np.testing.assert_allclose(errors.numpy(), wanted, rtol=1e-4, atol=1e-5)
assert abs(errors.mean().item() - wanted.mean()) < 1e-5
assert not errors.requires_grad
assert torch.empty(1).isnan()  # what nothing sets would have been nan
