import traceback
from collections import Counter
from pathlib import Path

import torch
from planted import STEPS, Program, StandIn
from torch.utils._python_dispatch import TorchDispatchMode

TORCH = str(Path(torch.__file__).parent)


class Reads(TorchDispatchMode):
    """Notes the lines at which Python waits for a value from another device."""

    def __init__(self):
        super().__init__()
        self.lines = Counter()

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        result = func(*args, **(kwargs or {}))
        name = func.overloadpacket.__name__
        waits = name in ("_local_scalar_dense", "nonzero", "masked_select", "_unique2")
        if name == "index":  # with a mask, the result has as many rows as it has True
            waits = any(i is not None and i.dtype == torch.bool for i in args[1])
        if name in ("_to_copy", "copy_"):
            waits = result.is_cpu and not (kwargs or {}).get("non_blocking")
        if waits and not args[name == "copy_"].is_cpu:
            stack = traceback.extract_stack()[:-1]
            own = [frame for frame in stack if not frame.filename.startswith(TORCH)]
            self.lines[own[-1].line] += 1
        return result


table = {}
for cause in STEPS:
    program = Program(cause)
    batch = next(iter(program.loader))
    with StandIn(), Reads() as reads:
        program.step(batch)
    table[cause] = reads.lines
print("waits for the device, per step, and where")
for cause, lines in table.items():
    print(f"{cause:25} {lines.total()}  {'; '.join(lines)}".rstrip())

# Proof: three programs wait, at the lines of their mistakes
assert {c: list(lines) for c, lines in table.items() if lines} == {
    "item() in each step": ["self.total += loss.item()"],
    "scores copied back": ["found = scores.detach().cpu()"],
    "mask as an index": ["scores, tags = scores[tags >= 0], tags[tags >= 0]"],
}, table
