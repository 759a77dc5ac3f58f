import torch
from planted import CAUSES, Program
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_leaves


class Largest(TorchDispatchMode):
    """Notes the largest result of an operation, and its shape."""

    most, shape, operation = 0, None, None

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        result = func(*args, **(kwargs or {}))
        for tensor in tree_leaves(result):
            if isinstance(tensor, torch.Tensor):
                size = tensor.untyped_storage().nbytes()
                if size > self.most:
                    self.most, self.shape = size, tuple(tensor.shape)
                    self.operation = func.overloadpacket.__name__
        return result


torch.set_num_threads(1)
table = {}
for cause in CAUSES:
    program = Program(cause)
    listeners, songs = next(iter(program.loader()))
    with Largest() as in_use:
        program.recommend(listeners[:16], songs[:16, :256])
    table[cause] = in_use
print(f"{'largest result in use:':26} {'MiB':>6}  operation  shape")
for cause, seen in table.items():
    print(f"{cause:26} {seen.most / 2**20:6.2f}  {seen.operation:10} {seen.shape}")

# Proof: it shows one of the mistakes
found = [cause for cause, seen in table.items() if seen.most > 40 * 2**20]
assert found == ["distances by broadcasting"], found
assert table[found[0]].shape == (16, 32_000, 32)
