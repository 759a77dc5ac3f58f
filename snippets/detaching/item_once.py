import torch
from torch import nn

torch.manual_seed(0)
device = "cuda" if torch.cuda.is_available() else "cpu"
model = nn.Linear(4, 1).to(device)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
batches = torch.randn(100, 8, 4).to(device)

total = torch.zeros((), device=device)
for batch in batches:
    loss = model(batch).square().mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    total += loss.detach()  # stays on the device: nothing waits
print(f"mean loss: {total.item() / len(batches):.4f}")  # one wait
