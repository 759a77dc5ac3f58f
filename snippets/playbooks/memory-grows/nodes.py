import gc

import torch
from planted import CAUSES, Program


def nodes_alive():
    """The nodes of autograd's graph that the tensors of the program lead to."""
    tensors = [t for t in gc.get_objects() if issubclass(type(t), torch.Tensor)]
    waiting = [t.grad_fn for t in tensors if t.grad_fn is not None]
    seen = set()
    while waiting:
        node = waiting.pop()
        if node is not None and node not in seen:
            seen.add(node)
            waiting += [parent for parent, _ in node.next_functions]
    return len(seen)


def more_per_step(step, first=5, steps=10):
    for _ in range(first):
        step()
    before = nodes_alive()
    for _ in range(steps):
        step()
    return (nodes_alive() - before) / steps


torch.set_num_threads(1)
gc.freeze()  # what was imported is not looked at from here on
growth = {}
for cause in CAUSES:
    program = Program(cause)  # a name keeps it alive while its nodes are counted
    growth[cause] = more_per_step(program.step)
print("nodes of the graph more, per step:")
for cause, count in growth.items():
    print(f"{cause:23} {count:6.1f}")

# Proof: it shows three of the mistakes, one of them a sum
found = [cause for cause, count in growth.items() if count > 0]
assert found == ["losses summed", "validation losses kept", "hook on its own tensor"]
