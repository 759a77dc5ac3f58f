import argparse
import io

import numpy as np
import torch
from torch import nn

checkpoint = {
    "model": nn.Linear(3, 1).state_dict(),
    "loss": np.mean([0.5, 0.25]),
    "args": argparse.Namespace(lr=0.1),
}
file = io.BytesIO()
torch.save(checkpoint, file)
file.seek(0)
for name in sorted(torch.serialization.get_unsafe_globals_in_checkpoint(file)):
    print(f"refused: {name}")
