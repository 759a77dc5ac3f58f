import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(10, 16), nn.Tanh(), nn.Linear(16, 3))
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
documents, topics = torch.randn(32, 10), torch.randint(0, 3, (32,))

optimizer.zero_grad()
nn.functional.cross_entropy(model(documents), topics).backward()
whole = [weight.grad.clone() for weight in model.parameters()]

optimizer.zero_grad()  # once for each step, not for each micro-batch
for part, labels in zip(documents.split(8), topics.split(8), strict=True):
    loss = nn.functional.cross_entropy(model(part), labels)
    (loss * len(part) / len(documents)).backward()

for weight, expected in zip(model.parameters(), whole, strict=True):
    torch.testing.assert_close(weight.grad, expected)
print("four micro-batches of 8 add up to the gradient of one batch of 32")
optimizer.step()
