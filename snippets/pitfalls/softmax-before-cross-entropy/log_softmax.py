import torch
from torch import nn

torch.manual_seed(0)
scores = torch.randn(32, 5, requires_grad=True)  # 32 audio clips, 5 genres
genre = torch.randint(5, (32,))
criterion = nn.CrossEntropyLoss()
for name in ("none", "softmax", "log_softmax"):
    output = getattr(torch, name)(scores, dim=1) if name != "none" else scores
    loss = criterion(output, genre)
    (gradient,) = torch.autograd.grad(loss, scores)
    print(f"{name}: loss {loss:.4f}, gradient {gradient.norm():.4f}")
