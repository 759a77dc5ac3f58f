import torch

# An endless task: each step gives 1, so the value is 1 / (1 - 0.9) = 10. The
# environment ends an episode after 5 steps, by its time limit alone.
gamma = 0.9
reward = torch.ones(5)
terminated = torch.tensor([0.0, 0, 0, 0, 0])
truncated = torch.tensor([0.0, 0, 0, 0, 1])


def learn(ended):
    """Return the value that one-step targets lead to, for the one state there is."""
    value = torch.zeros(1, requires_grad=True)
    optimizer = torch.optim.SGD([value], lr=0.1)
    for _ in range(1000):
        target = (reward + gamma * (1 - ended) * value).detach()
        loss = (value - target).square().mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return value.item()


right, wrong = learn(terminated), learn(torch.maximum(terminated, truncated))
assert abs(right - 10) < 0.01
assert wrong < 4
print(f"masked by terminated:              {right:.2f}")
print(f"masked by terminated or truncated: {wrong:.2f}")
