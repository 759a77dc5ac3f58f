import torch
from torch import nn
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_leaves


class Largest(TorchDispatchMode):
    """Note the largest finite number that each kind of operation returns."""

    def __init__(self):
        super().__init__()
        self.found = {}

    def __torch_dispatch__(self, operation, types, args=(), kwargs=None):
        result = operation(*args, **(kwargs or {}))
        name = str(operation)
        for part in tree_leaves(result):
            if isinstance(part, torch.Tensor) and part.is_floating_point():
                sizes = part.detach().abs()
                sizes = sizes[sizes < torch.finfo(part.dtype).max]
                if sizes.numel() and "empty" not in name:  # which holds old memory
                    before = self.found.get(name, 0.0)
                    self.found[name] = max(before, sizes.max().item())
        return result


torch.manual_seed(0)
patches = torch.randint(256, (1, 64, 192)).float()  # pixels from 0 to 255
padding = torch.arange(64) > 50
query, key = nn.Linear(192, 64), nn.Linear(192, 64)
with Largest() as largest:  # one batch in float32
    scores = query(patches) @ key(patches).mT / 64**0.5
    scores.masked_fill(padding, torch.finfo(scores.dtype).min).softmax(dim=-1)
too_large = {name for name, value in largest.found.items() if value > 65504}
print(
    f"operations that would overflow in float16: {len(too_large)} {sorted(too_large)}"
)
