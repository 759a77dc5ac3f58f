from planted import RUN, Program
from torch.utils._python_dispatch import TorchDispatchMode


class Operations(TorchDispatchMode):
    """Counts operations on tensors, and the values that Python reads from them."""

    calls = reads = 0

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        if func.overloadpacket.__name__ == "_local_scalar_dense":  # item(), bool()
            self.reads += 1
        else:
            self.calls += 1
        return func(*args, **(kwargs or {}))


def operations(step, batch):
    """Operations, and values read, in a step on a batch and in one on half of it."""
    rows = []
    for size in len(batch[0]), len(batch[0]) // 2:
        with Operations() as counted:
            step([part[:size] for part in batch])
        rows.append((counted.calls, counted.reads))
    return rows


table = {}
for cause in RUN:
    program = Program(cause)
    batch = next(iter(program.loader))
    program.step(batch)  # the optimizer makes its state
    table[cause] = operations(program.step, batch)
print("samples in the batch     operations   values read")
print("                          32    16     32   16")
for cause, ((calls, reads), (calls_half, reads_half)) in table.items():
    print(f"{cause:21} {calls:7} {calls_half:5} {reads:6} {reads_half:4}")

# Proof: in one the operations depend on the batch, and in one the values read, too
calls = [c for c, (whole, half) in table.items() if whole[0] > 1.5 * half[0]]
reads = [c for c, (whole, half) in table.items() if whole[1] > 1.5 * half[1]]
assert (calls, reads) == (["loop over samples"], ["item() per sample"]), table
