# Needs onnx, onnxscript and onnxruntime.
import logging
import os
import tempfile
import warnings
from pathlib import Path

import torch
from torch import nn
from torch.export import Dim

os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # before the import
import onnxruntime

warnings.filterwarnings("ignore", category=FutureWarning)  # torch's own code
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
        dynamic_shapes={"tokens": {0: Dim.AUTO, 1: Dim.AUTO}, "mask": None},
        verbose=False,
    )
    session = onnxruntime.InferenceSession(Path(folder, "tagger.onnx"))
for value in session.get_inputs():
    print(f"{value.name}: {value.shape}")


# Proof: a batch of another size is refused, because the mask cannot have it.
feed = {"tokens": torch.randint(100, (5, 7)).numpy(), "mask": torch.ones(5, 7).numpy()}
try:
    session.run(None, feed)
except Exception as error:
    refused = str(error)
assert "Got: 5 Expected: 2" in refused
assert value.shape == [2, 7]
