import torch
from torch import nn

torch.manual_seed(0)
product = torch.randint(50, (400,))  # the number of one of 50 products
returned = torch.randint(2, (50,))[product]  # depends on the product alone

model = nn.Embedding(50, 2)  # a row of two logits for each product
optimizer = torch.optim.Adam(model.parameters(), lr=0.1)
for _ in range(100):
    optimizer.zero_grad()
    logits = model(product)
    loss = nn.functional.cross_entropy(logits, returned)
    loss.backward()
    optimizer.step()

accuracy = (logits.argmax(dim=1) == returned).float().mean().item()
print(f"accuracy: {accuracy:.0%}")

# Proof: the same training in NumPy, with the formulas of softmax and Adam.
import numpy as np

torch.manual_seed(0)
torch.randint(50, (400,)), torch.randint(2, (50,))
table = nn.Embedding(50, 2).weight.detach().double().numpy()
mean, square = np.zeros((50, 2)), np.zeros((50, 2))
number, one_hot = product.numpy(), np.eye(2)[returned]
for step in range(1, 101):
    p = np.exp(table[number])
    p /= p.sum(axis=1, keepdims=True)
    gradient = np.zeros((50, 2))
    np.add.at(gradient, number, (p - one_hot) / 400)
    mean = 0.9 * mean + 0.1 * gradient
    square = 0.999 * square + 0.001 * gradient**2
    corrected = np.sqrt(square / (1 - 0.999**step)) + 1e-8
    table -= 0.1 * mean / (1 - 0.9**step) / corrected
assert abs(accuracy - (p.argmax(axis=1) == returned.numpy()).mean()) < 1e-3
np.testing.assert_allclose(model.weight.detach(), table, atol=1e-3)
