# Needs onnx, onnxscript and onnxruntime.
import logging
import tempfile
from pathlib import Path

import torch
from torch import nn

logging.getLogger("torch.onnx").setLevel(logging.ERROR)


class Tagger(nn.Module):
    """A tag for each word; padding is masked."""

    def __init__(self):
        super().__init__()
        self.words = nn.Embedding(100, 16)
        self.tags = nn.Linear(16, 5)

    def forward(self, tokens, mask):
        return self.tags(self.words(tokens) * mask[..., None])


torch.manual_seed(0)
tagger = Tagger().eval()
tokens, mask = torch.randint(100, (2, 7)), torch.ones(2, 7)
with tempfile.TemporaryDirectory() as folder:
    torch.onnx.export(
        tagger,
        (tokens, mask),
        Path(folder, "tagger.onnx"),
        input_names=["tokens", "mask"],
        dynamic_axes={"tokens": {0: "batch", 1: "time"}},
        verbose=False,
    )
