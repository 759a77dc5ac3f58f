import traceback
import warnings

import torch


def make_tagger():
    scripted = torch.jit.script(torch.nn.Linear(4, 2))
    return scripted


warnings.filterwarnings("error", message=r"`torch\.jit\.")
try:
    make_tagger()
except (DeprecationWarning, FutureWarning) as warning:
    for frame in traceback.extract_tb(warning.__traceback__)[:-1]:
        print(f"line {frame.lineno}: {frame.line}")
    print(str(warning)[:35])
