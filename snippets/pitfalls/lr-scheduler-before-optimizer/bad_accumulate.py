import torch
from torch import nn

torch.manual_seed(0)
texts = torch.randint(500, (16, 8, 12))  # 16 small batches of 8 texts of 12 words
score = (texts < 250).float().mean(dim=-1, keepdim=True)
accumulate = 4

torch.manual_seed(1)
model = nn.Sequential(nn.EmbeddingBag(500, 16), nn.Linear(16, 1))
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=0.5)
for i, (words, target) in enumerate(zip(texts, score, strict=True), start=1):
    rate = optimizer.param_groups[0]["lr"]
    loss = nn.functional.mse_loss(model(words), target)
    (loss / accumulate).backward()
    if i % accumulate == 0:
        optimizer.step()
        optimizer.zero_grad()
        print(f"batch {i}, learning rate: {rate:.5f}")
    scheduler.step()
