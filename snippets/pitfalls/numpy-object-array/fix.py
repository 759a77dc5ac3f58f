import numpy as np
import torch

# age, loan and "owns a house", as frame.values gives them for such columns
table = np.array(
    [[34, 1200.0, True], [51, None, False], [28, 400.0, True], [45, 800.0, True]],
    dtype=object,
)
numbers = table.astype(np.float32)
numbers = np.where(np.isnan(numbers), np.nanmedian(numbers, axis=0), numbers)
features = torch.from_numpy(numbers)
print(f"means: {features.mean(dim=0).tolist()}")

# Proof: the values typed out, 800 for the missing loan.
expected = [[34, 1200, 1], [51, 800, 0], [28, 400, 1], [45, 800, 1]]
assert features.dtype == torch.float32
assert features.tolist() == expected
