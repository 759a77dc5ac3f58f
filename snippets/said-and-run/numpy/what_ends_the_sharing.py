import numpy as np
import torch

prices = np.array([10.0, 20.0])
whole, single = torch.from_numpy(prices), torch.as_tensor(prices, dtype=torch.float32)

prices *= 2  # writes into the memory that both have
print("after *=, from_numpy():", whole.tolist())
print("after *=, as_tensor() with another dtype:", single.tolist())
assert whole.tolist() == [20, 40]
assert single.tolist() == [10, 20]

prices = prices * 2  # makes a new array; the tensor keeps the old one
print("after = ... * 2, from_numpy():", whole.tolist())
assert whole.tolist() == [20, 40]
assert prices.tolist() == [40, 80]
