# Needs a stub of the CUDA driver: version 12080.
import torch
from torch import nn

torch.manual_seed(0)
device = "cuda"
policy = nn.Sequential(nn.Linear(4, 64), nn.Tanh(), nn.Linear(64, 2)).to(device)
observation = torch.randn(32, 4).to(device)
action = torch.distributions.Categorical(logits=policy(observation)).sample()
print(f"actions: {len(action)}")
