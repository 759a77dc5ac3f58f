import torch
from torch import nn

torch.manual_seed(0)
letters, label = torch.rand(64, 20), torch.randint(3, (64,))
model = nn.Sequential(nn.Linear(20, 32), nn.Tanh(), nn.Linear(32, 3))

# Forward with weights of one bit, train the full ones.
full = [weight.detach().clone() for weight in model.parameters()]
with torch.no_grad():
    for weight in model.parameters():
        weight.copy_(weight.sign() * weight.abs().mean())
loss = nn.functional.cross_entropy(model(letters), label)
loss.backward()
with torch.no_grad():
    for weight, value in zip(model.parameters(), full, strict=True):
        weight.copy_(value)
print(f"gradient norm of the first layer: {model[0].weight.grad.norm():.4f}")

# Proof: the gradient for the weights of one bit, written out; the full ones are back.
import numpy as np

torch.manual_seed(0)
torch.rand(64, 20), torch.randint(3, (64,))
again = nn.Sequential(nn.Linear(20, 32), nn.Tanh(), nn.Linear(32, 3))
torch.testing.assert_close(model.state_dict(), again.state_dict(), rtol=0, atol=0)
weights = [weight.detach().numpy() for weight in again.parameters()]
w1, b1, w2, b2 = (np.sign(w) * np.abs(w).mean() for w in weights)
hidden = np.tanh(letters.numpy() @ w1.T + b1)
chance = np.exp(hidden @ w2.T + b2)
chance /= chance.sum(axis=1, keepdims=True)
outer = (chance - np.eye(3)[label.numpy()]) @ w2 * (1 - hidden**2) / 64
expected = outer.T @ letters.numpy()
assert np.allclose(model[0].weight.grad.numpy(), expected, atol=1e-6)
