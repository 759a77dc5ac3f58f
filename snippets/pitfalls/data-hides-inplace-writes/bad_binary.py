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
wanted = torch.autograd.grad(loss, model[0].weight, retain_graph=True)[0]
for weight, value in zip(model.parameters(), full, strict=True):
    weight.data.copy_(value)
loss.backward()

error = (model[0].weight.grad - wanted).norm() / wanted.norm()
print(f"error of the first layer's gradient: {error:.0%}")
