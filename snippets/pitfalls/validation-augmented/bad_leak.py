import torch
from torch import nn

torch.manual_seed(0)
genes = torch.randn(80, 4000)  # noise: nothing here tells who is ill
ill = torch.arange(80) % 2
train, test = torch.arange(0, 40), torch.arange(40, 80)

difference = genes[ill == 1].mean(0) - genes[ill == 0].mean(0)
chosen = difference.abs().topk(20).indices
features = genes[:, chosen]

model = nn.Linear(20, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
for _ in range(100):
    logits = model(features[train]).squeeze(1)
    loss = nn.functional.binary_cross_entropy_with_logits(logits, ill[train].float())
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

with torch.no_grad():
    right = (model(features[test]).squeeze(1) > 0).long() == ill[test]
print(f"accuracy on 40 held-out patients: {right.float().mean():.2f}")
