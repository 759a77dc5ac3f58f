import torch
from torch import nn

torch.manual_seed(0)
customers = torch.randn(600, 6)  # six standardised columns of a table
left = (customers @ torch.randn(6, 1) + 2 * torch.randn(600, 1) > 0).float()

model = nn.Sequential(nn.Linear(6, 1), nn.Softmax(dim=1))
probability = model(customers)
loss = nn.BCELoss()(probability, left)
loss.backward()
accuracy = ((probability > 0.5) == left).float().mean().item()
print(f"loss: {loss.item():.3f}")
print(f"accuracy: {accuracy:.0%}")
print(f"probabilities: {probability.min():g} to {probability.max():g}")
print(f"norm of the gradient: {model[0].weight.grad.norm():g}")

# Proof: every probability is 1, so the accuracy is the share of those who left.
assert accuracy == left.mean()
assert (probability == 1).all()
assert not model[0].weight.grad.any()
