import logging
import re

import torch
from torch import nn


def shorten(record):  # leaves out the source line that the log quotes
    record.msg, record.args = re.sub(r" +# .* in \S+", "", record.getMessage()), ()
    return True


for handler in logging.getLogger("torch._dynamo").handlers:
    handler.addFilter(shorten)


class Denoiser(nn.Module):
    """Removes noise from a signal; the noise that it expects shrinks step by step."""

    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(nn.Linear(16, 32), nn.GELU(), nn.Linear(32, 16))
        self.step = 0

    def forward(self, signal):
        return signal - self.layers(signal) * (1 - self.step / 100)


torch.manual_seed(0)
model = Denoiser()
compiled = torch.compile(model, backend="eager")
signal = torch.randn(4, 16)
for step in range(12):
    model.step = step
    compiled(signal)
