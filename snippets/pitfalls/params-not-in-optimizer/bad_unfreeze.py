import torch
from torch import nn

torch.manual_seed(0)
clips = torch.randn(64, 8)  # eight features of each audio clip
loudness = clips[:, :1] * clips[:, 1:2]

model = nn.Sequential(nn.Linear(8, 16), nn.Tanh(), nn.Linear(16, 1))
model[0].requires_grad_(False)
trainable = [p for p in model.parameters() if p.requires_grad]
optimizer = torch.optim.SGD(trainable, lr=0.1)
before = model[0].weight.clone()

for epoch in range(20):
    if epoch == 10:
        model[0].requires_grad_(True)
    model.zero_grad()
    loss = nn.functional.mse_loss(model(clips), loudness)
    loss.backward()
    optimizer.step()

change = (model[0].weight - before).abs().max()
print(f"largest change in the unfrozen layer: {change:.4f}")
