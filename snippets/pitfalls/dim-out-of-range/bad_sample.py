import torch
from torch import nn

torch.manual_seed(0)
policy = nn.Sequential(nn.Linear(4, 16), nn.Tanh(), nn.Linear(16, 2), nn.Softmax(dim=1))
observation = [0.03, -0.01, 0.04, 0.02]  # from the environment

action = policy(torch.tensor(observation))
print(f"probabilities: {[round(p, 4) for p in action.tolist()]}")
