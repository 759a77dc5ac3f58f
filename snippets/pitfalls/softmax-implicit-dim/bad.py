import torch
from torch import nn

torch.manual_seed(0)
policy = nn.Linear(6, 4)  # chooses one of four bitrates for a video
states = torch.randn(3, 6)
chances = nn.functional.softmax(policy(states))
print(f"chances of the first state: {[round(p, 4) for p in chances[0].tolist()]}")
