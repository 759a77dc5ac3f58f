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
