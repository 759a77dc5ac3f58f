import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(6, 1)
loader = [(torch.ones(8, 6), torch.zeros(8, 1)) for _ in range(50)]


def chain(tensor):
    """Return how many steps lie between a value and the first loss in it."""
    node, links = tensor.grad_fn, 0
    while node is not None:
        links += 1
        node = node.next_functions[0][0] if node.next_functions else None
    return links


carried, noted = 0, 0.0
for words, reply in loader:
    loss = nn.functional.mse_loss(model(words), reply)
    loss.backward()  # frees the activations, not the links
    carried = carried + loss
    noted += loss.item()

assert carried.requires_grad
assert isinstance(noted, float)
assert chain(carried) > len(loader)
assert abs(carried.item() - noted) < 1e-3 * noted
print(f"noted as numbers:    {noted:.2f}")
print(f"carried as a tensor: {carried.item():.2f}, links behind it: {chain(carried)}")
