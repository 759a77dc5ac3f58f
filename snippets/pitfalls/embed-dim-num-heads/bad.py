import torch
from torch import nn

torch.manual_seed(0)
text, sound, face = (torch.randn(4, 50, size) for size in (64, 12, 7))
clips = torch.cat([text, sound, face], dim=-1)  # 83 features in each of 50 steps

layer = nn.TransformerEncoderLayer(83, nhead=8, dropout=0, batch_first=True)
head = nn.Linear(83, 3)

states = layer(clips)
scores = head(states.mean(dim=1))
print(f"first clip: {[round(score, 4) for score in scores[0].tolist()]}")
