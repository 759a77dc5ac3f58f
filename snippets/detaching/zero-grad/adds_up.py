import torch

price = torch.tensor(2.0, requires_grad=True)
gradients = []
for _ in range(3):
    (3 * price).backward()
    gradients.append(price.grad.item())
assert gradients == [3, 6, 9]
print("gradient after each backward():", gradients)

price.grad = None
(3 * price).backward()
assert price.grad.item() == 3
print("after clearing:", price.grad.item())
