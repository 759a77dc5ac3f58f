import torch
from torch import nn

torch.manual_seed(0)
time = torch.linspace(0, 1, 5).unsqueeze(1).requires_grad_()
growth = nn.Linear(1, 1)
log_size = growth(time)
speed = torch.autograd.grad(log_size.sum(), time, create_graph=True)[0]
bend = torch.autograd.grad(
    speed.sum(), time, create_graph=True, materialize_grads=True
)[0]
loss = (speed - 2).square().mean() + bend.square().mean()
loss.backward()
print(f"gradient: {growth.weight.grad.item():.4f}")

# Proof: the speed is the weight w, the loss is (w - 2)^2, its derivative 2 (w - 2).
w = growth.weight.item()
assert abs(growth.weight.grad.item() - 2 * (w - 2)) < 1e-6
assert abs(loss.item() - (w - 2) ** 2) < 1e-6
assert bend.tolist() == [[0.0]] * 5
