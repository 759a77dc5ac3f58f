import torch
from torch import nn

try:
    nn.Linear(16, 8)(torch.zeros(4, 16, 100))
except RuntimeError as error:
    message = str(error)
    print(message)
assert "(64x100 and 16x8)" in message
