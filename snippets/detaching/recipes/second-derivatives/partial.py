import torch

position = torch.tensor(3.0, requires_grad=True)
friction = torch.tensor(5.0, requires_grad=True)

energy = position**2
gradients = torch.autograd.grad(energy, [position, friction], allow_unused=True)
assert gradients[0].item() == 6
assert gradients[1] is None
assert position.grad is None, "autograd.grad() returns gradients and stores none"
print("gradients with respect to position and friction:", gradients)

with torch.no_grad():
    position -= 0.5 * gradients[0]  # your own update, in no graph
assert position.item() == 0
assert position.is_leaf
print(f"position after the step: {position.item()}, grad_fn: {position.grad_fn}")
