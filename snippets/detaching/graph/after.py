import torch
from torch import nn

encoder, head = nn.Linear(4, 3), nn.Linear(3, 1)
pixels, label = torch.ones(2, 4), torch.zeros(2, 1)

encoded = encoder(pixels).tanh()
features = encoded.detach()
loss = nn.functional.mse_loss(head(features), label)

names = {f"encoder.{name}": weight for name, weight in encoder.named_parameters()}
names |= {f"head.{name}": weight for name, weight in head.named_parameters()}


def visit(node, seen):
    """Number the nodes from the given one on, each once, and return them."""
    if node is not None and node not in seen:
        seen[node] = len(seen) + 1
        for parent, _ in node.next_functions:
            visit(parent, seen)
    return seen


def kept(node):
    """Return the tensors that a node keeps for the backward pass."""
    slots = [getattr(node, slot) for slot in dir(node) if slot.startswith("_saved_")]
    return [tensor for tensor in slots if isinstance(tensor, torch.Tensor)]


def describe(node):
    """Return a node's name, and the shapes of the tensors that it keeps."""
    if hasattr(node, "variable"):  # a leaf: its gradient is added up in .grad
        return next(name for name in names if names[name] is node.variable)
    shapes = ", ".join(str(tuple(tensor.shape)) for tensor in kept(node))
    return node.name() + (f" [keeps {shapes}]" if shapes else "")


nodes = visit(loss.grad_fn, {})
of_the_loss = list(nodes)
visit(
    encoded.grad_fn, nodes
)  # the encoder's own graph, as long as something holds `encoded`
for node, number in nodes.items():
    parents = [str(nodes[parent]) for parent, _ in node.next_functions if parent]
    print(number, describe(node), *(["->", ", ".join(parents)] if parents else []))

for node in of_the_loss:  # what keeps the same memory, and has no way into that graph
    if any(tensor.data_ptr() == encoded.data_ptr() for tensor in kept(node)):
        print(f"{nodes[node]} -/-> {nodes[encoded.grad_fn]} detach()")

reached = {describe(node) for node in of_the_loss} & set(names)
assert reached == {"head.weight", "head.bias"}, "the encoder is out of reach"
assert {describe(node) for node in nodes} >= set(names), "and its own graph is there"
