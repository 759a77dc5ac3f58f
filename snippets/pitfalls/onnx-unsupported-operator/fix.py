# Needs onnx, onnxscript and onnxruntime.
import os
import tempfile
import warnings
from pathlib import Path

import torch
from torch import nn

os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # before the import
import onnxruntime

warnings.filterwarnings("ignore", category=DeprecationWarning)  # of this exporter


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
    torch.onnx.export(encoder, (tokens,), file, opset_version=14, dynamo=False)
    session = onnxruntime.InferenceSession(file)
(answer,) = session.run(None, {session.get_inputs()[0].name: tokens.numpy()})
print(f"output: {answer.shape}, mean {answer.mean():.4f}")

# Proof: the attention written out with a softmax.
words = encoder.words.weight.detach()[tokens]
expected = (words @ words.mT / 24**0.5).softmax(-1) @ words
assert (torch.from_numpy(answer) - expected).abs().max() < 1e-5
