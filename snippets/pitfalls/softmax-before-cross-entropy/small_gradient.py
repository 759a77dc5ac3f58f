import torch
from torch import nn

criterion = nn.CrossEntropyLoss()
label = torch.tensor([1])
for score in (0.0, 2.0, 5.0, 10.0):  # how sure the model is of class 0, which is wrong
    logits = torch.tensor([[score, 0.0, 0.0]], requires_grad=True)
    right = torch.autograd.grad(criterion(logits, label), logits)[0]
    twice = torch.autograd.grad(criterion(logits.softmax(dim=1), label), logits)[0]
    print(f"logit {score:g}: {right.abs().sum():.2g}, softmax {twice.abs().sum():.2g}")

    # One softmax leaves p - y. The second multiplies by the slope of the first.
    p, q = logits[0].softmax(0), logits[0].softmax(0).softmax(0)
    y = torch.tensor([0.0, 1.0, 0.0])
    slope = torch.diag(p) - torch.outer(p, p)
    torch.testing.assert_close(right[0], p - y)
    torch.testing.assert_close(twice[0], slope @ (q - y))
