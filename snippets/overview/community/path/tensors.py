import torch

temperatures = torch.tensor(
    [[12.0, 15.0, 12.0], [20.0, 24.0, 19.0]]
)  # 2 cities, 3 days
by_city = temperatures.mean(dim=1, keepdim=True)
deviations = temperatures - by_city  # (2, 3) - (2, 1)
print("deviations:", deviations.tolist())
print("days to the front:", tuple(temperatures.T.shape))
assert deviations.sum(dim=1).abs().max() < 1e-5
