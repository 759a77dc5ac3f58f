import torch
from torch import nn

torch.manual_seed(0)
tokens = torch.randint(1, 50, (32, 10))  # 32 sentences of 10 words
lengths = torch.randint(3, 11, (32,))
padding = torch.arange(10) >= lengths.unsqueeze(1)
tags = (tokens % 4).masked_fill(padding, 0)

torch.manual_seed(1)
model = nn.Sequential(nn.Embedding(50, 16), nn.Linear(16, 4))
criterion = nn.CrossEntropyLoss(reduction="none")  # padding is masked below
optimizer = torch.optim.SGD(model.parameters(), lr=1.0)
for _ in range(100):
    optimizer.zero_grad()
    loss = criterion(model(tokens).transpose(1, 2), tags)
    loss = loss * ~padding
    loss.backward()
    optimizer.step()
print(f"loss: {loss.item():.4f}")
