import torch

# In each step the agent may stop, which ends the task with a reward of 5, or go on
# for a reward of 1. Going on without end is worth 1 / (1 - 0.9) = 10. These are the
# steps of an episode in which it went on, until a time limit of 5 steps.
gamma, stop = 0.9, 5.0
reward = torch.ones(5)
terminated = torch.tensor([0.0, 0, 0, 0, 0])
truncated = torch.tensor([0.0, 0, 0, 0, 1])


def learn(ended):
    """Return the value of going on, by update; there is one state."""
    value = torch.zeros(1, requires_grad=True)
    optimizer = torch.optim.SGD([value], lr=0.1)
    seen = []
    for _ in range(301):
        seen.append(value.item())
        best_next = value.clamp(min=stop)  # the better of going on and stopping
        target = (reward + gamma * (1 - ended) * best_next).detach()
        loss = (value - target).square().mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return seen


right = learn(terminated)
wrong = learn(torch.maximum(terminated, truncated))
print("update  terminated  done  stop")
for update in range(0, 301, 15):
    print(f"{update:6}  {right[update]:10.2f}  {wrong[update]:4.2f}  {stop}")

# Proof: with the right mask going on is the better action, with the wrong one stopping
assert abs(right[300] - 10) < 0.05
assert abs(wrong[300] - (1 + gamma * 4 / 5 * stop)) < 0.01
assert wrong[300] < stop < right[300]
