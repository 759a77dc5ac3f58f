import torch
from torch import nn

positive = torch.tensor([1.0])
for logit in (0.3, 2.0):
    score = torch.tensor([logit])
    right = nn.BCEWithLogitsLoss()(score, positive)
    torch.testing.assert_close(right, nn.BCELoss()(score.sigmoid(), positive))
    try:
        wrong = nn.BCELoss()(score, positive)  # the sigmoid is missing
        assert abs(wrong - right) > 0.5
        print(f"logit {logit}: {wrong.item():.3f}, right is {right.item():.3f}")
    except RuntimeError as error:
        print(f"logit {logit}: {type(error).__name__}: {error}")
        assert logit > 1

for name in ("sigmoid, BCELoss", "BCEWithLogitsLoss"):
    logit, negative = torch.tensor([200.0], requires_grad=True), torch.zeros(1)
    if name == "BCEWithLogitsLoss":
        loss = nn.BCEWithLogitsLoss()(logit, negative)
    else:
        loss = nn.BCELoss()(logit.sigmoid(), negative)
    loss.backward()
    far_off = f"logit {logit.item():g}, label 0, {name}"
    print(f"{far_off}: loss {loss.item():g}, gradient {logit.grad.item():g}")
    assert (loss.item(), logit.grad.item()) in ((100, 0), (200, 1))
