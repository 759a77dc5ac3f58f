import torch
from torch import nn

torch.manual_seed(1)
readings, activity = torch.randn(32, 9), torch.randint(4, (32,))
model = nn.Linear(9, 4)
optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
scaler = torch.amp.GradScaler("cpu")  # "cuda" on a GPU

loss = nn.functional.cross_entropy(model(readings), activity)
scaler.scale(loss).backward()
optimizer.zero_grad()
try:
    scaler.step(optimizer)
except AssertionError as error:
    print(f"AssertionError: {error}")
