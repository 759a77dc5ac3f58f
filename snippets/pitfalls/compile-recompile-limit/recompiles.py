import logging
import re

import torch


def shorten(record):  # leaves out the source line that the log quotes
    record.msg, record.args = re.sub(r" +# .* in \S+", "", record.getMessage()), ()
    return True


torch._logging.set_logs(recompiles=True)
for handler in logging.getLogger("torch._dynamo").handlers:
    handler.addFilter(shorten)


@torch.compile(backend="eager")
def masked_mean(frames, lengths):
    kept = [clip[:length].mean(0) for clip, length in zip(frames, lengths, strict=True)]
    return torch.stack(kept)


torch.manual_seed(0)
for lengths in ([5, 9], [5, 7], [5, 7, 3]):  # frames of each clip
    masked_mean(torch.randn(len(lengths), 10, 4), lengths)
