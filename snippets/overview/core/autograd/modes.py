import torch

weight = torch.randn(3, requires_grad=True)  # a leaf: made by the user, not computed
tensors = {"weight": weight, "weight * 2": weight * 2}
tensors["detach()"] = tensors["weight * 2"].detach()
with torch.no_grad():
    tensors["no_grad()"] = weight * 2
with torch.inference_mode():
    tensors["inference_mode()"] = weight * 2

for name, tensor in tensors.items():
    history = type(tensor.grad_fn).__name__ if tensor.grad_fn else None
    print(f"{name:17} leaf {tensor.is_leaf!s:5} history {history}")

for _ in range(2):
    (weight * 2).sum().backward()  # adds to weight.grad
print("gradient after two backward passes:", weight.grad.tolist())

with torch.no_grad():
    weight -= 0.1 * weight.grad  # a step by hand; recorded, it would raise
weight.grad = None

try:
    (tensors["inference_mode()"] * weight).sum()  # a later loss
except RuntimeError as error:
    print(f"RuntimeError: {str(error).partition('.')[0]}")
(tensors["no_grad()"] * weight).sum().backward()
print("with the no_grad() result as a constant: gradient", tuple(weight.grad.shape))

# Proof: one of these has a history, and two passes gave twice what the last one did.
assert [tensor.grad_fn is not None for tensor in tensors.values()].count(True) == 1
assert weight.grad.equal(tensors["no_grad()"])
