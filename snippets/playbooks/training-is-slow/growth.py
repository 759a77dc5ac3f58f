import torch
from planted import RUN, Program
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_leaves


class Operations(TorchDispatchMode):
    """Counts operations, in both passes, and the numbers in their results."""

    count = numbers = 0

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        result = func(*args, **(kwargs or {}))
        tensors = [t for t in tree_leaves(result) if isinstance(t, torch.Tensor)]
        self.count += 1
        self.numbers += sum(tensor.numel() for tensor in tensors)
        return result


def early_and_late(step, batch, first=1, more=4):
    """What an early step does, and what a later one does with the same batch."""
    rows = []
    for before in first, more:
        for _ in range(before):
            step(batch)
        with Operations() as counted:
            step(batch)
        rows.append((counted.count, counted.numbers))
    return rows


table = {}
for cause in RUN:
    program = Program(cause)
    table[cause] = early_and_late(program.step, next(iter(program.loader)))
print("                       operations   numbers in results")
print("step                     2nd   7th        2nd       7th")
for cause, (early, late) in table.items():
    print(f"{cause:23} {early[0]:4} {late[0]:5} {early[1]:10} {late[1]:9}")

# Proof: in two programs a later step has more operations, in one they are larger
more = [c for c, (early, late) in table.items() if late[0] > early[0]]
larger = [c for c, (early, late) in table.items() if late[1] > early[1]]
assert more == ["graph carried on", "hook in the loop"], table
assert [c for c in larger if c not in more] == ["history joined"], table
