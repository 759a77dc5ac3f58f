import torch
from torch import nn

torch.manual_seed(0)
body = nn.Linear(30, 16).half().requires_grad_(False)  # as loaded, frozen
head = nn.Linear(16, 3).to(body.weight)  # dtype and device of the body
optimizer = torch.optim.Adam(head.parameters(), lr=0.01)
scaler = torch.amp.GradScaler("cpu", init_scale=1024)  # "cuda" on a GPU

tokens, label = torch.randn(64, 30), torch.randint(3, (64,))
for _ in range(40):
    optimizer.zero_grad()
    with torch.autocast("cpu", dtype=torch.float16):
        loss = nn.functional.cross_entropy(head(body(tokens)), label)
    scaler.scale(loss).backward()
    scaler.step(optimizer)
    scaler.update()
print(f"loss: {loss.item():.2f}")
