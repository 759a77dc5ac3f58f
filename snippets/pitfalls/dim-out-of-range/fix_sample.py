import torch
from torch import nn

torch.manual_seed(0)
policy = nn.Sequential(nn.Linear(4, 16), nn.Tanh(), nn.Linear(16, 2), nn.Softmax(dim=1))
observation = [0.03, -0.01, 0.04, 0.02]  # from the environment

batch = torch.tensor(observation).unsqueeze(0)  # a batch of one
action = policy(batch)[0]
print(f"probabilities: {[round(p, 4) for p in action.tolist()]}")

# Proof: the same observation in a batch of three
three = torch.randn(3, 4)
three[2] = torch.tensor(observation)
torch.testing.assert_close(action, policy(three)[2])
assert abs(action.sum().item() - 1) < 1e-6
