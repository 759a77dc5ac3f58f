import copy

import torch
from torch import nn
from torch.nn.utils import weight_norm

torch.manual_seed(0)
vocoder = nn.Sequential(
    weight_norm(nn.Conv1d(8, 4, 3, padding=1)),
    nn.LeakyReLU(0.1),
    weight_norm(nn.Conv1d(4, 1, 3, padding=1)),
)
average = copy.deepcopy(vocoder)
spectrogram = torch.randn(2, 8, 20)
print(f"output of the copy: {average(spectrogram)[0, 0, 0].item():.4f}")
