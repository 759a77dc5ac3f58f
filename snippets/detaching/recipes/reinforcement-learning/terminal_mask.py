import torch
from torch import nn

gamma = 0.9
cell = torch.tensor([0, 1, 2])
after = torch.tensor([1, 2, 0])  # behind the end lies the start of the next episode
reward, done = torch.tensor([0.0, 0, 1]), torch.tensor([0.0, 0, 1])


def learn(mask):
    table = nn.Embedding(3, 1)
    nn.init.zeros_(table.weight)
    optimizer = torch.optim.SGD(table.parameters(), lr=1.0)
    for _ in range(400):
        with torch.no_grad():
            target = reward + gamma * mask * table(after).squeeze(-1)
        loss = (table(cell).squeeze(-1) - target).square().mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return table.weight.detach().squeeze(-1)


masked, unmasked = learn(1 - done), learn(torch.ones(3))
one_episode = torch.tensor([gamma**2, gamma, 1])
torch.testing.assert_close(masked, one_episode)
# Without the mask every end leads on into a next episode, without end.
torch.testing.assert_close(unmasked, one_episode / (1 - gamma**3))
print("with 1 - done:", [f"{value:.2f}" for value in masked])
print("without:      ", [f"{value:.2f}" for value in unmasked])
