import torch

batch = torch.tensor([[10, 11, 12], [20, 21, 22]])  # two samples, three time steps
print("view(3, 2):", batch.view(3, 2).tolist())
print("reshape(3, 2):", batch.reshape(3, 2).tolist())
print("transpose(0, 1):", batch.transpose(0, 1).tolist())
