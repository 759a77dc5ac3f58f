from unittest import mock

import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(8, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
scaler = mock.Mock(wraps=torch.amp.GradScaler("cpu"))  # takes note of calls
try:
    for batch in torch.randn(2, 16, 8):
        scaler.scale(model(batch).square().mean()).backward()
        optimizer.step()
        scaler.update()
except AssertionError as error:
    print(error)
print([name for name, *_ in scaler.method_calls])
