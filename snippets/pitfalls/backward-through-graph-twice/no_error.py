import torch

offset = torch.zeros(3, requires_grad=True)
scores = torch.tensor([0.2, 0.5, 0.3]) + offset
loss = scores.sum()
loss.backward()
print("gradient after one backward: ", offset.grad.tolist())
loss.backward()
print("gradient after two backwards:", offset.grad.tolist())
