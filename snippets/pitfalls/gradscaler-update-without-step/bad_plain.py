import torch
from torch import nn

torch.manual_seed(0)
words, topic = torch.randn(40, 16), torch.randint(3, (40,))
model = nn.Linear(16, 3)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
scaler = torch.amp.GradScaler("cpu", init_scale=1024)  # "cuda" on a GPU

for step in range(3):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(model(words), topic)
    print(f"step {step}, loss: {loss.item():.3f}")
    scaler.scale(loss).backward()
    optimizer.step()
    scaler.update()
