import numpy as np
import torch
from torch import nn

torch.manual_seed(0)
scan = torch.randn(2, 1, 16, 16)
mask = 255.0 * (scan > 0.5)  # as read from a PNG: 0 and 255


def train(target):
    torch.manual_seed(0)
    model = nn.Conv2d(1, 1, 3, padding=1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(20):
        logit = model(scan)
        loss = nn.functional.binary_cross_entropy_with_logits(logit, target)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return loss.item(), logit.sigmoid().detach().numpy()


loss, p = train((mask > 0).float())
unchecked, _ = train(mask)
print(f"0 and 1: loss {loss:.3g}")
print(f"0 and 255: loss {unchecked:.3g}")
assert np.isclose(loss, -np.log(np.where(mask.numpy() == 255, p, 1 - p)).mean())
assert unchecked < 0  # no cross entropy can be
