import numpy as np
import torch
from torch import nn

torch.set_default_device("meta")  # stands for the GPU
model = nn.Linear(40, 4)
clips = torch.from_numpy(np.ones((32, 40), dtype=np.float32))  # as read from a file
logits = model(clips)
