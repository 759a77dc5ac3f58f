import torch
from torch import nn

encoder, head = nn.Linear(4, 3), nn.Linear(3, 1)
pixels, label = torch.ones(2, 4), torch.zeros(2, 1)

features = encoder(pixels).tanh().detach()
loss = nn.functional.mse_loss(head(features), label)

names = {f"encoder.{name}": weight for name, weight in encoder.named_parameters()}
names |= {f"head.{name}": weight for name, weight in head.named_parameters()}


def visit(node, seen):
    """Number the nodes from the loss on, each once, and return them."""
    if node is not None and node not in seen:
        seen[node] = len(seen) + 1
        for parent, _ in node.next_functions:
            visit(parent, seen)
    return seen


def describe(node):
    """Return a node's name, and the shapes of the tensors that it keeps."""
    if hasattr(node, "variable"):  # a leaf: its gradient is added up in .grad
        return next(name for name in names if names[name] is node.variable)
    slots = [slot for slot in dir(node) if slot.startswith("_saved_")]
    kept = [getattr(node, slot) for slot in slots]
    shapes = [str(tuple(t.shape)) for t in kept if isinstance(t, torch.Tensor)]
    return node.name() + (f" [keeps {', '.join(shapes)}]" if shapes else "")


nodes = visit(loss.grad_fn, {})
for node, number in nodes.items():
    parents = [str(nodes[parent]) for parent, _ in node.next_functions if parent]
    print(number, describe(node), *(["->", ", ".join(parents)] if parents else []))

reached = {describe(node) for node in nodes} & set(names)
assert reached == {"head.weight", "head.bias"}, "the encoder is out of reach"
