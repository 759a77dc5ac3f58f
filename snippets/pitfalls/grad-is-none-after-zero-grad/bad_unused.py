import torch
from torch import nn

torch.manual_seed(0)
frames = torch.randn(64, 13)  # spectral features of speech
pitch = torch.randn(64, 1)
body = nn.Linear(13, 8)
heads = nn.ModuleDict({"pitch": nn.Linear(8, 1), "speaker": nn.Linear(8, 5)})

loss = nn.functional.mse_loss(heads["pitch"](body(frames)), pitch)
loss.backward()
weights = [*body.parameters(), *heads.parameters()]
norm = sum(weight.grad.data.norm() ** 2 for weight in weights) ** 0.5
print(f"norm of all gradients: {norm:.4f}")
