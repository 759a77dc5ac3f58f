# Needs a CUDA GPU.
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
wells = torch.randn(96, 6)  # six sensors of 96 wells
flow = wells.sum(dim=1, keepdim=True)
dataset = TensorDataset(wells.cuda(), flow.cuda())
loader = DataLoader(dataset, batch_size=32, pin_memory=True)

model = nn.Linear(6, 1).cuda()
for inputs, target in loader:
    loss = nn.functional.mse_loss(model(inputs), target)
    print(f"loss: {loss.item():.4f}")
