import torch
from torch import nn

torch.manual_seed(0)
clips = 3 + torch.randn(256, 12)  # 256 clips, 12 features of each
model = nn.Sequential(nn.Linear(12, 8), nn.BatchNorm1d(8), nn.ReLU(), nn.Linear(8, 2))
with torch.no_grad():
    for batch in clips.split(64):  # in place of the training
        model(batch)

    model.eval()
    clip = 3 + torch.randn(1, 12)  # one new clip
    scores = model(clip)
print("scores:", [round(score, 3) for score in scores[0].tolist()])

# Proof: the running statistics of the four batches, and the network, in NumPy.
import numpy as np

w, b, v, c = (
    part.detach().numpy()
    for layer in (model[0], model[3])
    for part in layer.parameters()
)
mean, var = np.zeros(8), np.ones(8)
for rows in clips.numpy().reshape(4, 64, 12):
    z = rows @ w.T + b
    mean = 0.9 * mean + 0.1 * z.mean(axis=0)
    var = 0.9 * var + 0.1 * z.var(axis=0, ddof=1)
z = (clip.numpy() @ w.T + b - mean) / np.sqrt(var + 1e-5)
np.testing.assert_allclose(scores, np.maximum(z, 0) @ v.T + c, atol=1e-3)
