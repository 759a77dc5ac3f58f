import torch
from torch import nn

device = torch.device("meta")  # stands for the GPU
model = nn.Embedding(1000, 64)
tokens = torch.randint(1000, (8, 20))

model.to(device)  # a module moves its parameters in place
tokens.to(device)  # a tensor returns a copy, which is dropped here

on_one_device = model.weight.device == tokens.device
print("model and batch on one device:", on_one_device)
assert model.weight.device == device
assert not on_one_device
