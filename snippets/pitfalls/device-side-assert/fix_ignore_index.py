import torch
from torch import nn

torch.manual_seed(0)
device = "cuda" if torch.cuda.is_available() else "cpu"
segmenter = nn.Linear(3, 4).to(device)  # road, roof, water, trees
tile = torch.rand(1, 8, 8, 3).to(device)
mask = torch.randint(4, (1, 8, 8)).to(device)
mask[:, :2] = 255  # nobody drew the outline here

logits = segmenter(tile).movedim(-1, 1)  # the classes second, as the loss wants
loss = nn.functional.cross_entropy(logits, mask, ignore_index=255)
logits.retain_grad()
loss.backward()
counted = logits.grad.any(dim=1).sum().item()
print(f"pixels that count: {counted} of {mask.numel()}")
print(f"loss: {loss.item():.3f}")

# Proof: the loss of the other 48 pixels in NumPy
import numpy as np

scores = logits.detach().cpu().numpy()[0].reshape(4, 64)[:, 16:]
labels = mask.cpu().numpy().reshape(64)[16:]
log_share = scores - np.log(np.exp(scores).sum(axis=0))
assert np.isclose(loss.item(), -log_share[labels, range(48)].mean(), rtol=1e-4)
assert counted == 48
