import torch

levels = torch.tensor([0.2, 0.7, 1.6], requires_grad=True)

levels.round().sum().backward()
assert levels.grad.tolist() == [0, 0, 0]
print("gradient through round():       ", levels.grad.tolist())

levels.grad = None
quantized = levels + (levels.round() - levels).detach()
assert torch.equal(quantized, levels.detach().round())
quantized.sum().backward()
assert levels.grad.tolist() == [1, 1, 1]
print("values, straight through:       ", quantized.tolist())
print("gradient, straight through:     ", levels.grad.tolist())
