import torch
from torch import nn

torch.manual_seed(0)
pixels, digit = torch.randn(64, 30), torch.randint(3, (64,))
model = nn.Linear(30, 3).half()  # or loaded with torch_dtype=torch.float16
optimizer = torch.optim.SGD(model.parameters(), lr=1e-4)
scaler = torch.amp.GradScaler("cpu", init_scale=1024)  # "cuda" on a GPU

before = model.weight.detach().float()
for _ in range(200):
    optimizer.zero_grad()
    with torch.autocast("cpu", dtype=torch.float16):
        loss = nn.functional.cross_entropy(model(pixels), digit)
    scaler.scale(loss).backward()
    scaler.step(optimizer)
    scaler.update()
print(f"the weights moved by: {(model.weight - before).norm().item():.4f}")
