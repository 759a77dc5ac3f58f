# Needs onnx, onnxscript and onnxruntime.
import tempfile
from pathlib import Path

import torch
from torch import nn


class Encoder(nn.Module):
    """Attention among the words of a sentence."""

    def __init__(self):
        super().__init__()
        self.words = nn.Embedding(50, 24)

    def forward(self, tokens):
        words = self.words(tokens)
        return nn.functional.scaled_dot_product_attention(words, words, words)


torch.manual_seed(0)
encoder, tokens = Encoder().eval(), torch.randint(50, (2, 7))
with tempfile.TemporaryDirectory() as folder:
    file = Path(folder, "encoder.onnx")
    torch.onnx.export(encoder, (tokens,), file, opset_version=13, dynamo=False)
