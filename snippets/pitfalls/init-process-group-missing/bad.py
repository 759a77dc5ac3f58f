import torch
from torch.utils.data import DataLoader, DistributedSampler, TensorDataset

images, digits = torch.randn(64, 784), torch.randint(10, (64,))
dataset = TensorDataset(images, digits)

# written for several GPUs; started with one process: python train.py
sampler = DistributedSampler(dataset)
loader = DataLoader(dataset, batch_size=8, sampler=sampler)
