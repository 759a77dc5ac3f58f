import torch
from torch.nn.functional import binary_cross_entropy_with_logits as loss_of

for size in (-1.0, -5.0, -10.0, 1.0, 5.0, 10.0):
    slopes = []
    for twice in (False, True):
        logit = torch.tensor(size, requires_grad=True)
        loss = loss_of(logit.sigmoid() if twice else logit, torch.tensor(1.0))
        loss.backward()
        slopes.append(logit.grad.item())
    print(f"logit {size:3.0f}: once {slopes[0]:.1e}, twice {slopes[1]:.1e}")

    p = 1 / (1 + torch.tensor(-size, dtype=torch.float64).exp())
    expected = (1 / (1 + (-p).exp()) - 1) * p * (1 - p)
    assert abs(slopes[1] / expected - 1) < 1e-2
