import numpy as np
import torch

# age, loan and "owns a house", as frame.values gives them for such columns
table = np.array(
    [[34, 1200.0, True], [51, None, False], [28, 400.0, True], [45, 800.0, True]],
    dtype=object,
)
features = torch.from_numpy(table)
print(f"means: {features.mean(dim=0).tolist()}")
