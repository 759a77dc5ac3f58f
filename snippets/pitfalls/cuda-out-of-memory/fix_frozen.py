import torch
from torch import nn

torch.manual_seed(0)
device = "cuda" if torch.cuda.is_available() else "cpu"
layers = [layer for _ in range(12) for layer in (nn.Linear(512, 512), nn.ReLU())]
backbone, head = nn.Sequential(*layers), nn.Linear(512, 4)
model = nn.Sequential(backbone, head).to(device)
batch, classes = torch.randn(64, 512).to(device), torch.randint(4, (64,)).to(device)

backbone.requires_grad_(False)
trained = [p for p in model.parameters() if p.requires_grad]
optimizer = torch.optim.AdamW(trained, lr=1e-3)
nn.functional.cross_entropy(model(batch), classes).backward()
optimizer.step()

averages = [value for state in optimizer.state.values() for value in state.values()]
held = sum(
    t.nbytes for t in [*model.parameters(), *(p.grad for p in trained), *averages]
)
weights = sum(p.nbytes for p in model.parameters())
print(f"weights: {weights / 2**20:.2f} MiB")
print(f"weights, gradients and optimizer: {held / 2**20:.2f} MiB")

# Proof: AdamW's step on the head in NumPy, and the bytes counted by hand
import numpy as np

torch.manual_seed(0)
x = torch.nn.Sequential(
    *[one for _ in range(12) for one in (nn.Linear(512, 512), nn.ReLU())]
)
w, b = (p.detach().numpy().astype(float) for p in nn.Linear(512, 4).parameters())
hidden = x(torch.randn(64, 512)).detach().numpy()
share = np.exp(hidden @ w.T + b)
share /= share.sum(axis=1, keepdims=True)
share[np.arange(64), torch.randint(4, (64,)).numpy()] -= 1
slope = share.mean(axis=0)
wanted = b * (1 - 1e-3 * 0.01) - 1e-3 * slope / (np.abs(slope) + 1e-8)
assert np.allclose(head.bias.grad.cpu(), slope, atol=1e-6)
assert np.allclose(head.weight.grad.cpu(), share.T @ hidden / 64, atol=1e-6)
assert np.allclose(head.bias.detach().cpu(), wanted, atol=1e-6)
of_head = 4 * (512 * 4 + 4)
assert weights == 12 * 4 * (512 * 512 + 512) + of_head
assert (
    held == weights + 3 * of_head + 2 * 4
)  # a gradient, two averages, a step count each
