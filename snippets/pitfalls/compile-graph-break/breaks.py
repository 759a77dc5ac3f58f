import logging

import torch
from torch import nn


def shorten(record):  # leaves out the traceback of the script
    record.msg, record.args = (
        record.getMessage().partition("User code traceback")[0],
        (),
    )
    return True


torch._logging.set_logs(graph_breaks=True)
for handler in logging.getLogger("torch._dynamo").handlers:
    handler.addFilter(shorten)


class Separator(nn.Module):
    """Separates a voice from its background."""

    def __init__(self):
        super().__init__()
        self.filter = nn.Conv1d(1, 1, 9, padding=4)

    def forward(self, sound):
        peak = sound.abs().max()
        if peak > 1:
            sound = sound / peak
        return self.filter(sound)


torch.manual_seed(0)
model = torch.compile(Separator(), backend="eager")
voices = model(4 * torch.randn(2, 1, 100))
print(f"graphs: {torch._dynamo.utils.counters['stats']['unique_graphs']}")
