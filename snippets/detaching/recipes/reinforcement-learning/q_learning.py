import copy

import torch
from torch import nn

torch.manual_seed(0)
cells, gamma = 4, 0.9  # a corridor; behind its right end waits a reward of 1
network = nn.Sequential(nn.Linear(cells, 32), nn.Tanh(), nn.Linear(32, 2))
target_network = copy.deepcopy(network).requires_grad_(False)
optimizer = torch.optim.Adam(network.parameters(), lr=0.01)
one_hot = torch.eye(cells)

for update in range(400):
    cell, action = torch.randint(cells, (64,)), torch.randint(2, (64,))
    after = (cell + 2 * action - 1).clamp(min=0)
    done = (after == cells).float()
    reward, after = done, after.clamp(max=cells - 1)

    value = network(one_hot[cell]).gather(1, action[:, None]).squeeze(1)
    with torch.no_grad():
        best = target_network(one_hot[after]).max(dim=1).values
        target = reward + gamma * (1 - done) * best
    assert value.shape == target.shape
    loss = nn.functional.mse_loss(value, target)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if update % 20 == 0:
        target_network.load_state_dict(network.state_dict())

with torch.no_grad():
    learned = network(one_hot)
steps_left = torch.arange(cells - 1, -1, -1)
right = gamma**steps_left  # walk straight to the reward
left = gamma * torch.cat([right[:1], right[:-1]])  # one step back, then the same
torch.testing.assert_close(
    learned, torch.stack([left, right], dim=1), atol=0.02, rtol=0
)
print("going right, learned:    ", [f"{q:.2f}" for q in learned[:, 1]])
print("going right, closed form:", [f"{q:.2f}" for q in right])
print("going left, learned:     ", [f"{q:.2f}" for q in learned[:, 0]])
print("going left, closed form: ", [f"{q:.2f}" for q in left])
