import torch
from torch import nn

# A customer calls; half of the calls go to sales and end with a sale worth 1,
# half go to support and end with none. True values: 1/2, 1 and 0.
CALL, SALES, SUPPORT, END = range(4)
before = torch.tensor([CALL, CALL, SALES, SUPPORT])
after = torch.tensor([SALES, SUPPORT, END, END])
reward = torch.tensor([0.0, 0, 1, 0])
not_done = torch.tensor([1.0, 1, 0, 0])


def learn(stop):
    critic = nn.Embedding(4, 1)
    nn.init.zeros_(critic.weight)
    optimizer = torch.optim.SGD(critic.parameters(), lr=0.5)
    for _ in range(200):
        value = critic(before).squeeze(-1)
        target = reward + not_done * critic(after).squeeze(-1)
        if stop:
            target = target.detach()
        loss = (value - target).square().mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return critic.weight.detach()[:END, 0]


fixed, moving = learn(stop=True), learn(stop=False)
torch.testing.assert_close(fixed, torch.tensor([0.5, 1, 0]))
torch.testing.assert_close(moving, torch.tensor([0.5, 0.75, 0.25]))
print("call, sales, support, target detached:  ", [f"{v:.2f}" for v in fixed])
print("call, sales, support, target moves along:", [f"{v:.2f}" for v in moving])
