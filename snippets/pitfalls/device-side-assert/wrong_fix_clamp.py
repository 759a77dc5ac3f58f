import torch
from torch import nn

torch.manual_seed(0)
device = "cuda" if torch.cuda.is_available() else "cpu"
segmenter = nn.Linear(3, 4).to(device)  # road, roof, water, trees
tile = torch.rand(1, 8, 8, 3).to(device)
mask = torch.randint(4, (1, 8, 8)).to(device)
mask[:, :2] = 255  # nobody drew the outline here

logits = segmenter(tile).movedim(-1, 1)  # the classes second, as the loss wants
loss = nn.functional.cross_entropy(logits, mask.clamp(max=3))
logits.retain_grad()
loss.backward()
counted = logits.grad.any(dim=1).sum().item()
print(f"pixels that count: {counted} of {mask.numel()}")
print(f"loss: {loss.item():.3f}")

# Proof: each pixel without a label is pulled to class 3, "trees"
assert (logits.grad[0, 3, :2] < 0).all()
