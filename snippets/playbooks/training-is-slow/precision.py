from collections import Counter

import torch
from planted import RUN, Program
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_leaves
from torch.utils.flop_counter import flop_registry


class Products(TorchDispatchMode):
    """Adds up the work of products and convolutions by the dtype of their factors."""

    def __init__(self):
        super().__init__()
        self.work = Counter()

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        kwargs = kwargs or {}
        result = func(*args, **kwargs)
        if func.overloadpacket in flop_registry:
            count = flop_registry[func.overloadpacket]
            factors = [a for a in tree_leaves(args) if isinstance(a, torch.Tensor)]
            self.work[factors[0].dtype] += count(*args, **kwargs, out_val=result)
        return result


DTYPES = torch.bfloat16, torch.float32, torch.float64
shares = {}
for cause in RUN:
    program = Program(cause, half=True)
    batch = next(iter(program.loader))
    with Products() as products:
        program.step(batch)
    total = products.work.total()
    shares[cause] = [100 * products.work[dtype] / total for dtype in DTYPES]
print("percent of the work  bfloat16  float32  float64")
for cause, (half, single, double) in shares.items():
    print(f"{cause:20} {half:8.0f} {single:8.0f} {double:8.0f}")

# Proof: two programs have their products in another type than the others
assert [c for c in RUN if shares[c][2] > 1] == ["model.double()"], shares
assert [c for c in RUN if shares[c][1] > 75] == ["autocast missing"], shares
assert shares["none"][0] > 99, shares
