import torch
from torch import nn

torch.manual_seed(0)
backbone = nn.Sequential(nn.Conv2d(3, 8, 3), nn.ReLU(), nn.AdaptiveAvgPool2d(1))
model = nn.Sequential(backbone, nn.Flatten(), nn.Linear(8, 4))
photos, kind = torch.randn(32, 3, 16, 16), torch.randint(4, (32,))

for parameter in model.parameters():  # train the last layer only
    parameter.requires_grad = False

trainable = filter(lambda p: p.requires_grad, model.parameters())
optimizer = torch.optim.SGD(trainable, lr=0.5)
for _ in range(20):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(model(photos), kind)
    loss.backward()
    optimizer.step()
print(f"weights trained: {sum(p.numel() for p in optimizer.param_groups[0]['params'])}")
print(f"loss: {loss.item():.4f}")
