import torch
from torch import nn

torch.manual_seed(0)
recording = torch.randn(1, 400, 16)
gru = nn.GRU(16, 32, batch_first=True)

state = None
with torch.autograd.detect_anomaly():
    for start in range(0, 400, 100):
        output, state = gru(recording[:, start : start + 100], state)
        try:
            output.square().mean().backward()
        except RuntimeError as error:
            print(f"chunk {start // 100}:", str(error).partition(" (")[0])
            break
