# Needs a CPU build of torch.
import torch
from torch import nn

torch.cuda.set_device(0)
recogniser = nn.LSTM(40, 64, batch_first=True).cuda()
speech = torch.randn(8, 200, 40).cuda()
output, _ = recogniser(speech)
print(f"frames: {output.shape[1]}")
