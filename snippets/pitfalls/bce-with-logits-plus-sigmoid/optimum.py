import torch
from torch.nn.functional import binary_cross_entropy_with_logits as loss_of

outputs = torch.linspace(0, 1, 1001)  # all that a sigmoid can return
for share in (0.1, 0.3, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.9):
    target = torch.full_like(outputs, share)
    losses = loss_of(outputs, target, reduction="none")
    logit = torch.tensor(share).logit().item()
    best = outputs[losses.argmin()].item()
    print(f"positives: {share:.0%}, logit: {logit:.2f}, best output: {best:.2f}")

    assert abs(best - min(max(logit, 0), 1)) < 1e-3
