import torch
from torch import nn

torch.manual_seed(0)
clips = [torch.randn(length, 12) for length in (40, 25, 60)]  # speech, 12 features
encoder = nn.Linear(12, 4)

voices = []
for clip in clips:
    voices.append(encoder(clip).mean(dim=0).detach())
gallery = torch.tensor(voices)
print("gallery:", tuple(gallery.shape))
