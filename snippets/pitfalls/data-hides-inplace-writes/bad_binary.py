import torch
from torch import nn

torch.manual_seed(0)
letters, label = torch.rand(64, 20), torch.randint(3, (64,))
model = nn.Sequential(nn.Linear(20, 32), nn.Tanh(), nn.Linear(32, 3))

# Forward with weights of one bit, train the full ones.
full = [weight.data.clone() for weight in model.parameters()]
for weight in model.parameters():
    weight.data.copy_(weight.data.sign() * weight.data.abs().mean())
loss = nn.functional.cross_entropy(model(letters), label)
for weight, value in zip(model.parameters(), full, strict=True):
    weight.data.copy_(value)
loss.backward()
print(f"gradient norm of the first layer: {model[0].weight.grad.norm():.4f}")
