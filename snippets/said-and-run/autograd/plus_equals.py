import warnings

import torch

warnings.simplefilter("ignore")  # of asking a computed tensor for .grad
start = torch.zeros(1, requires_grad=True)
scale = start
scale = scale + 1
scale.square().backward()
assert not scale.is_leaf
assert scale.grad is None
print("scale = scale + 1: leaf", scale.is_leaf, "| .grad", scale.grad)
try:
    torch.optim.SGD([scale], lr=0.1)
except ValueError as error:
    print("ValueError:", error)

scale = torch.zeros(1, requires_grad=True)
with torch.no_grad():
    scale += 1
scale.square().backward()
assert scale.is_leaf
assert scale.grad == 2
print("scale += 1 under no_grad(): leaf", scale.is_leaf, "| .grad", scale.grad.item())

place, version = scale.data_ptr(), scale._version
torch.optim.SGD([scale], lr=0.1).step()
assert scale.data_ptr() == place
assert scale._version > version
print("writes to scale, before and after SGD.step():", version, scale._version)
