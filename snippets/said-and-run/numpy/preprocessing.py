import numpy as np
import torch

rainfall = np.array([[3.0, 5.0], [1.0, 9.0]], dtype="float32")
shared, own = torch.from_numpy(rainfall), torch.from_numpy(rainfall).clone()

rainfall -= rainfall.mean(0)  # a line of preprocessing, further down
print("from_numpy():", shared.tolist())
print("from_numpy().clone():", own.tolist())
assert shared.tolist() == [[1, -2], [-1, 2]]
assert own.tolist() == [[3, 5], [1, 9]]

# Afterwards, the other way round.
forecast = torch.tensor([2.0, 4.0])
report = forecast.numpy()
forecast.mul_(10)
print("report made before the change:", report.tolist())
assert report.tolist() == [20, 40]
