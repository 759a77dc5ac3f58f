from itertools import pairwise

import torch
from torch import nn

torch.manual_seed(0)
rooms = torch.randn(64, 1)
rent = 3 * rooms + 1


def train(clear, momentum, rate=0.1, steps=26):
    torch.manual_seed(1)
    model = nn.Linear(1, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=rate, momentum=momentum)
    losses = []
    for _ in range(steps):
        if clear:
            optimizer.zero_grad()
        loss = nn.functional.mse_loss(model(rooms), rent)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return model, losses


cleared, falling = train(clear=True, momentum=0.0)
forgotten, swinging = train(clear=False, momentum=0.0)
undamped, _ = train(clear=True, momentum=1.0)

torch.testing.assert_close(forgotten.weight, undamped.weight, atol=1e-5, rtol=0)
assert not torch.allclose(forgotten.weight, cleared.weight, atol=0.1)
assert falling == sorted(falling, reverse=True)
rises = sum(after > before for before, after in pairwise(swinging))
assert rises > 5

print("every 5th loss with clearing:   ", [f"{loss:.2f}" for loss in falling[::5]])
print("every 5th loss without clearing:", [f"{loss:.2f}" for loss in swinging[::5]])
print("steps without clearing that made the loss larger:", rises)
print(f"weight without clearing: {forgotten.weight.item():.4f}")
print(f"weight with clearing and momentum 1.0: {undamped.weight.item():.4f}")
print(f"weight with clearing: {cleared.weight.item():.4f}")
