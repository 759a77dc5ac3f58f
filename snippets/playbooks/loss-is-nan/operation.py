import re
import warnings

import torch
from planted import CAUSES, Program


def operation(program):
    """The operation whose backward pass returned the first NaN, or a dash."""
    rows, target = next(program.batches())
    loss = program.loss(rows, target)
    try:
        with torch.autograd.detect_anomaly():
            program.loss(rows, target).backward()
    except RuntimeError as error:
        return loss.item(), re.search(r"'(\w+)' returned nan", str(error))[1]
    return loss.item(), "-"


torch.set_num_threads(1)
warnings.simplefilter("ignore")  # it also warns with the line of the forward pass
named = {cause: operation(Program(cause)) for cause in CAUSES}
print("first loss, and the operation whose gradient is NaN:")
for cause, (loss, name) in named.items():
    print(f"{cause:20} {loss:5.1f}  {name}")

# Proof: of the programs with a finite loss it names one
finite = [c for c, (loss, name) in named.items() if loss < torch.inf and name != "-"]
assert finite == ["root of zero"], finite
assert named["root of zero"][1] == "PowBackward0"
