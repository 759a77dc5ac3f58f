import torch
from torch import nn

torch.manual_seed(0)
clips = 3 + torch.randn(256, 12)  # 256 clips, 12 features of each
model = nn.Sequential(nn.Linear(12, 8), nn.BatchNorm1d(8), nn.ReLU(), nn.Linear(8, 2))
with torch.no_grad():
    for batch in clips.split(64):  # in place of the training
        model(batch)

    clip = 3 + torch.randn(1, 12)  # one new clip
    scores = model(clip)
print("scores:", [round(score, 3) for score in scores[0].tolist()])
