import numpy as np
import torch

readings = np.ones(3)
copied = torch.tensor(readings)
shared = torch.from_numpy(readings)
also_shared = torch.as_tensor(readings)
converted = torch.as_tensor(readings, dtype=torch.float32)  # another dtype: a copy
readings[0] = 9
assert shared[0] == also_shared[0] == 9
assert copied[0] == converted[0] == 1
print("torch.tensor copies, from_numpy shares:", copied[0].item(), shared[0].item())
print(
    "as_tensor, same dtype:", also_shared[0].item(), "| another:", converted[0].item()
)
print("NumPy's floats stay double:", shared.dtype, "| torch's:", torch.ones(3).dtype)

images = torch.zeros(2, 3, 4)
weights = torch.randn(4, 5, generator=torch.Generator().manual_seed(0))
print("a product over the last axis:", tuple((images @ weights).shape))

column, row = torch.ones(3, 1), torch.ones(4)
print("shapes that do not match, but broadcast:", tuple((column + row).shape))
try:
    torch.ones(3) + torch.ones(4)
except RuntimeError as error:
    print(f"RuntimeError: {error}")

assert not torch.tensor([1.0]).requires_grad, "the default: no gradient"
