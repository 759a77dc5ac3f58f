import torch

torch.use_deterministic_algorithms(True)
histogram = torch.zeros(4)
try:
    histogram.put_(torch.tensor([0, 1]), torch.ones(2))
except RuntimeError as error:
    print(f"RuntimeError: {str(error).split('. ')[0]}")

histogram.index_add_(0, torch.tensor([0, 1, 1]), torch.ones(3))
assert histogram.tolist() == [1, 2, 0, 0]
print("index_add_ has a deterministic form:", histogram.tolist())
