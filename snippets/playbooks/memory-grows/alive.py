import weakref

import torch
from planted import CAUSES, Program
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_leaves


class Alive(TorchDispatchMode):
    """Counts the bytes that operations have allocated and that are still in use."""

    def __init__(self):
        super().__init__()
        self.sizes = {}

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        result = func(*args, **(kwargs or {}))
        for tensor in tree_leaves(result):
            if isinstance(tensor, torch.Tensor):
                storage = tensor.untyped_storage()
                place = storage.data_ptr()
                if place not in self.sizes:
                    self.sizes[place] = storage.nbytes()
                    weakref.finalize(storage, self.sizes.pop, place, None)
        return result


def bytes_per_step(step, first=5, steps=10):
    """By how many bytes a step makes the tensors in use grow."""
    with Alive() as alive:
        for _ in range(first):  # the optimizer makes its state here
            step()
        before = sum(alive.sizes.values())
        for _ in range(steps):
            step()
    return (sum(alive.sizes.values()) - before) / steps


torch.set_num_threads(1)
growth = {cause: bytes_per_step(Program(cause).step) for cause in CAUSES}
print("bytes of tensors more, per step:")
for cause, count in growth.items():
    print(f"{cause:23} {count:7.0f}")

# Proof: it shows three of the mistakes
found = [cause for cause, count in growth.items() if count > 1000]
assert found == ["validation losses kept", "slices kept", "hook on its own tensor"]
assert all(growth[cause] == 0 for cause in CAUSES if cause not in found)
