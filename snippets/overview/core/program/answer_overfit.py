import torch
from torch import nn
from training import Cards, Net

torch.manual_seed(0)
cards = Cards(16, seed=3, shifted=False)
model = Net()
optimizer = torch.optim.AdamW(model.parameters(), lr=0.01)
for step in range(61):
    loss = nn.functional.cross_entropy(model(cards.pictures), cards.suits)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if step % 20 == 0:
        print(f"step {step}: loss {loss.item():.2f}")

# Proof: learnt by heart.
assert loss < 0.1
