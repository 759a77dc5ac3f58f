import torch
from torch import nn

torch.manual_seed(0)
sound = torch.randn(256, 1)
amplifier = nn.Linear(1, 1, bias=False)
optimizer = torch.optim.SGD(amplifier.parameters(), lr=0.1)

history = []
for _ in range(5):
    before = amplifier.weight.detach()
    optimizer.zero_grad()
    nn.functional.mse_loss(amplifier(sound), 3 * sound).backward()
    optimizer.step()
    history.append(amplifier.weight.detach().numpy())

print(f"weight before the last step: {before.item():.4f}")
print(f"weight after the last step: {amplifier.weight.item():.4f}")
print(f"different weights in the history: {len({w.item() for w in history})}")
