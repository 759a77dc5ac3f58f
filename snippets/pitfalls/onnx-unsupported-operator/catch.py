# Needs onnx, onnxscript and onnxruntime.
import logging
import warnings

import torch
from torch import nn

warnings.filterwarnings("ignore", category=FutureWarning)  # torch's own code
logging.getLogger("torch.onnx").setLevel(logging.ERROR)


def try_parts(model, example):
    """Export each part by itself, and print what stops it."""
    for name, part in model.named_children():
        try:
            torch.onnx.export(part, (example,), verbose=False)
            print(f"{name}: exported")
        except torch.onnx.OnnxExporterError as error:
            cause = str(error.__cause__).split("\n")[0]
            print(f"{name}: {cause}")
        example = part(example)


class Smallest(nn.Module):
    def forward(self, x):
        return x.kthvalue(3, dim=-1).values


torch.manual_seed(0)
model = nn.Sequential()
model.add_module("pick", Smallest())
model.add_module("head", nn.Linear(8, 2))
try_parts(model.eval(), torch.randn(2, 8, 16))
