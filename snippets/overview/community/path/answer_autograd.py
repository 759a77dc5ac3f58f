import torch

speed = torch.tensor(3.0, requires_grad=True)
for _ in range(2):
    (speed * 2 + speed**2).backward()
print("after two calls:", speed.grad.item())
assert speed.grad.item() == 16
