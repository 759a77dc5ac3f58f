import torch
from torch import nn

model = nn.Linear(3, 1)
average = model.weight.detach().clone()


def depth(node):
    nodes = 0
    while node is not None:
        nodes += 1
        node = node.next_functions[0][0] if node.next_functions else None
    return nodes


for step in range(1, 101):
    average = 0.9 * average + 0.1 * model.weight  # the weight requires grad
    if step in (1, 10, 100):
        nodes = depth(average.grad_fn)
        print(f"after {step:3} steps the average has {nodes:3} nodes in a row")
assert nodes > 100

# A loss that uses the average trains the weights through all 100 steps, once:
average.sum().backward()
share = sum(0.1 * 0.9**age for age in range(100))
torch.testing.assert_close(model.weight.grad, torch.full((1, 3), share))
print(f"gradient that came through the average: {model.weight.grad[0, 0]:.4f}")
average = 0.9 * average + 0.1 * model.weight
try:
    average.sum().backward()
except RuntimeError as error:
    print("a step later, RuntimeError:", str(error).partition(" (")[0])
