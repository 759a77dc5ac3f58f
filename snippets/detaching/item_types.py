import torch

count = torch.tensor([[7]])  # one element, in any number of dimensions
accuracy = torch.tensor(0.75)
correct = torch.tensor(True)
phase = torch.tensor(1 + 2j)
for tensor in (count, accuracy, correct, phase):
    print(f"{tensor.dtype}: {type(tensor.item()).__name__} {tensor.item()}")
