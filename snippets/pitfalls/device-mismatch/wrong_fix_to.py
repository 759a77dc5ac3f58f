import torch
from torch import nn

device = torch.device("meta")  # stands for the GPU
model = nn.Linear(40, 4)
clips = torch.randn(32, 40)

model.to(device)  # a module moves its parameters in place
clips.to(device)  # a tensor returns a copy, which is dropped here
logits = model(clips)
