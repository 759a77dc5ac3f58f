import torch
from torch.nn.functional import cross_entropy

torch.manual_seed(0)
scores = torch.randn(4, 3, requires_grad=True)
none, first = torch.full((4,), -100), torch.zeros(4, dtype=torch.long)
kinds = {
    "all ignored, mean": lambda: cross_entropy(scores, none),
    "all ignored, sum": lambda: cross_entropy(scores, none, reduction="sum"),
    "no samples, mean": lambda: cross_entropy(scores[:0], none[:0]),
    "class weight 0, mean": lambda: cross_entropy(
        scores, first, weight=torch.tensor([0.0, 1.0, 1.0])
    ),
}
for kind, loss_of in kinds.items():
    loss = loss_of()
    (slope,) = torch.autograd.grad(loss, scores)
    print(f"{kind}: {loss:.1f}, norm of the gradient: {slope.norm():.1f}")
