import torch

# One step of temporal-difference learning: move V(s) towards r + gamma * V(s').
features, next_features = torch.tensor([1.0, 2.0]), torch.tensor([0.5, 1.0])
reward, gamma = 1.0, 0.9
weights = torch.tensor([0.2, 0.1], requires_grad=True)

value = features @ weights
target = reward + gamma * (next_features @ weights)
error = (target - value).item()


def gradient_of(loss):
    return torch.autograd.grad(loss, weights, retain_graph=True)[0]


moving = gradient_of((value - target) ** 2)
fixed = gradient_of((value - target.detach()) ** 2)
print("target moves with the weights:", moving)
print("target is a constant:", fixed)

# The textbook update follows the value alone, not what the target would do.
torch.testing.assert_close(fixed, -2 * error * features)
torch.testing.assert_close(moving, -2 * error * (features - gamma * next_features))
