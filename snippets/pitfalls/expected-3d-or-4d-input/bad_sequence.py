import torch
from torch import nn

heartbeat = torch.rand(500)  # one signal
print(nn.Conv1d(1, 4, kernel_size=5)(heartbeat).shape)
