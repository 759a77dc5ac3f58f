import numpy as np
import torch

readings = np.ones(3)
copied = torch.tensor(readings)
shared = torch.from_numpy(readings)
also_shared = torch.as_tensor(readings)
converted = torch.as_tensor(readings, dtype=torch.float32)  # another dtype: a copy
readings[0] = 9
print("torch.tensor copies, from_numpy shares:", copied[0].item(), shared[0].item())
print("as_tensor:", also_shared[0].item(), "| other dtype:", converted[0].item())
print("NumPy's floats stay double:", shared.dtype, "| torch's:", torch.ones(3).dtype)

# Proof: what shares the array's memory has the new entry.
assert shared[0] == also_shared[0] == 9
assert copied[0] == converted[0] == 1
assert not torch.tensor([1.0]).requires_grad
