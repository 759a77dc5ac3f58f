import copy

import torch
from torch import nn


class Attention(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.score = nn.Linear(width, 1)
        self.out = nn.Linear(width, 1)

    def forward(self, frames):
        weights = self.score(frames).softmax(dim=1)
        self.weights = weights.detach()  # for a plot of the attention
        return self.out((weights * frames).sum(dim=1))


torch.manual_seed(0)
frames = torch.randn(32, 10, 6)  # 32 clips of 10 frames
loudest = frames.amax(dim=(1, 2)).unsqueeze(1)

torch.manual_seed(1)
model = Attention(6)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
lowest = float("inf")
for _ in range(20):
    optimizer.zero_grad()
    loss = nn.functional.mse_loss(model(frames), loudest)
    loss.backward()
    if loss.item() < lowest:
        lowest, best = loss.item(), copy.deepcopy(model)
    optimizer.step()
print(f"lowest loss: {lowest:.4f}")
print(f"shape of the attention: {tuple(best.weights.shape)}")

# Proof: the same training written without a module; the copy gives its lowest loss.
torch.manual_seed(1)
a, b = nn.Linear(6, 1), nn.Linear(6, 1)
parts = [*a.parameters(), *b.parameters()]
losses = []
for _ in range(20):
    share = torch.exp(a(frames)) / torch.exp(a(frames)).sum(dim=1, keepdim=True)
    error = b(torch.einsum("ctx,ctf->cf", share, frames)) - loudest
    losses.append((error**2).mean())
    for part, grad in zip(parts, torch.autograd.grad(losses[-1], parts), strict=True):
        part.data -= 0.1 * grad
assert abs(lowest - min(losses).item()) < 1e-5
copied = nn.functional.mse_loss(best(frames), loudest).item()
assert abs(copied - lowest) < 1e-6
torch.testing.assert_close(model.score.weight, a.weight)
assert abs(best.weights.sum().item() - 32) < 1e-4
