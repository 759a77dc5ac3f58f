import torch

loss = torch.tensor(0.5, requires_grad=True)
print(f"item(): {loss.item()}")
print(f"float(): {float(loss)}")
print(f"float() again: {float(loss)}")
