import numpy as np
import torch
from torch import nn

torch.set_default_device("meta")  # stands for the GPU
model = nn.Embedding(1000, 64)
tokens = torch.from_numpy(np.arange(160).reshape(8, 20))  # as read from a file

on_one_device = model.weight.device == tokens.device
print("model and batch on one device:", on_one_device)
assert model.weight.device == torch.device("meta")
assert not on_one_device
