import gc
import math
from collections import Counter

import torch
from planted import CAUSES, Program


def tensors_alive():
    """The tensors that Python objects hold: how many of each shape and storage."""
    gc.collect()
    found = [t for t in gc.get_objects() if issubclass(type(t), torch.Tensor)]
    return Counter((tuple(t.shape), t.untyped_storage().nbytes()) for t in found)


def more_per_step(step, first=5, steps=10):
    for _ in range(first):
        step()
    before = tensors_alive()
    for _ in range(steps):
        step()
    return {kind: n / steps for kind, n in (tensors_alive() - before).items()}


torch.set_num_threads(1)
gc.freeze()  # what was imported is not looked at from here on
table = {}
for cause in CAUSES:
    program = Program(cause)
    table[cause] = more_per_step(program.step)
print(
    f"{'tensors more, per step:':23} number  the smallest: shape, bytes of its storage"
)
for cause, kinds in table.items():
    smallest = min(kinds, key=lambda kind: math.prod(kind[0]), default="-")
    print(f"{cause:23} {sum(kinds.values()):6.0f}  {smallest}")

# Proof: it shows three of the mistakes, and what is kept
found = {cause: kinds for cause, kinds in table.items() if kinds}
assert list(found) == [
    "validation losses kept",
    "slices kept",
    "hook on its own tensor",
], list(found)
scalars = [c for c, kinds in found.items() if any(shape == () for shape, _ in kinds)]
assert scalars == ["validation losses kept"], scalars
assert ((8,), 768 * 8 * 4) in found["slices kept"]  # a row keeps all of them
