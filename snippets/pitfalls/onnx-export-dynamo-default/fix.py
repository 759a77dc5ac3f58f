# Needs onnx, onnxscript and onnxruntime.
import logging
import os
import tempfile
import warnings
from pathlib import Path

import torch
from torch import nn

os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # before the import
import onnxruntime

warnings.filterwarnings("ignore", category=FutureWarning)  # torch's own code
warnings.filterwarnings("ignore", "# The axis name")  # mask takes those of tokens
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
# every input, by the names of forward's arguments
shapes = {"tokens": {0: "batch", 1: "time"}, "mask": {0: "batch", 1: "time"}}
with tempfile.TemporaryDirectory() as folder:
    file = Path(folder, "tagger.onnx")
    torch.onnx.export(
        tagger,
        (tokens, mask),
        file,
        dynamic_shapes=shapes,
        external_data=False,  # one file
        verbose=False,
    )
    written = [path.name for path in Path(folder).iterdir()]
    session = onnxruntime.InferenceSession(file)
for value in session.get_inputs():
    print(f"{value.name}: {value.shape}")

tokens, mask = torch.randint(100, (5, 9)), (torch.rand(5, 9) < 0.8).float()
(tags,) = session.run(None, {"tokens": tokens.numpy(), "mask": mask.numpy()})
print(f"output: {tags.shape}")

# Proof: torch's own answer, for a batch and a length that the example did not have.
expected = tagger(tokens, mask).detach()
assert (torch.from_numpy(tags) - expected).abs().max() < 1e-5
assert tags.shape == expected.shape == (5, 9, 5)
assert (expected[mask == 0] == tagger.tags.bias).all()
assert written == ["tagger.onnx"]
