import torch

gain = torch.tensor([2.0], requires_grad=True)
signal = gain * torch.tensor([1.0, 3.0])
with torch.no_grad():
    assert signal.requires_grad
    louder = signal * 10
print("signal, in the block and after it:", signal.grad_fn.name())
print("made in the block:", louder.grad_fn)
signal.sum().backward()
assert gain.grad == 1 + 3
print("gradient through signal:", gain.grad.item())

signal = gain * torch.tensor([1.0, 3.0])
signal.detach_()
assert signal.grad_fn is None
print("signal after detach_():", signal.grad_fn)

left, right = (gain * torch.ones(2)).split(1)  # two views of one result
try:
    left.detach_()
except RuntimeError as error:
    print("on a view:", str(error).partition(". ")[0])
