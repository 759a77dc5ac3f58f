import logging

import torch
from torch import nn

for noisy in "torch.export", "torch.fx":
    logging.getLogger(noisy).setLevel(logging.ERROR)


class Sampler(nn.Module):
    """Drop what is silent, then halve the rest if it is loud."""

    def forward(self, sound):
        heard = sound[sound.abs() > 0.01]
        if heard.shape[0] == 0:
            return sound
        return heard / 2 if sound.max() > 1 else heard


torch.manual_seed(0)
report = torch.export.draft_export(Sampler(), (torch.randn(100),))._report
for failure in report.failures:
    print(f"{failure.failure_type.name}: {failure.data.get('expr')}")
