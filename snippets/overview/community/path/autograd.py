import torch

speed = torch.tensor(3.0, requires_grad=True)
distance = speed * 2 + speed**2
distance.backward()
print("derivative at 3:", speed.grad.item())

by_differences = ((3.001 * 2 + 3.001**2) - (2.999 * 2 + 2.999**2)) / 0.002
print(f"by differences: {by_differences:.4f}")
assert abs(speed.grad.item() - by_differences) < 1e-6
