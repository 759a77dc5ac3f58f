import logging
import re

import torch
from torch import nn


def shorten(record):  # leaves out the source line that the log quotes
    record.msg, record.args = re.sub(r" +# .* in \S+", "", record.getMessage()), ()
    return True


for handler in logging.getLogger("torch._dynamo").handlers:
    handler.addFilter(shorten)


class Block(nn.Module):
    def __init__(self, layer_idx):
        super().__init__()
        self.linear, self.layer_idx = nn.Linear(16, 16), layer_idx

    def forward(self, hidden):
        return hidden + self.linear(hidden).relu() / (self.layer_idx + 1)


torch.manual_seed(0)
blocks = [Block(layer_idx) for layer_idx in range(12)]
hidden = torch.randn(4, 16)
for block in blocks:
    block.compile(backend="eager")
    hidden = block(hidden)
