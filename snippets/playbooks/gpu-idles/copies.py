import torch
from planted import STEPS, Program, StandIn
from torch.utils._python_dispatch import TorchDispatchMode


class Copies(TorchDispatchMode):
    """Counts copies from the CPU to another device, and those that wait."""

    count = nbytes = waiting = 0

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        result = func(*args, **(kwargs or {}))
        names = [argument.name for argument in func._schema.arguments]
        if "non_blocking" in names and isinstance(result, torch.Tensor):
            given = {**dict(zip(names, args, strict=False)), **(kwargs or {})}
            source = given.get("src", args[0])
            if source.device.type == "cpu" != result.device.type:
                self.count += 1
                self.nbytes += source.nbytes
                self.waiting += not given.get("non_blocking", False)
        return result


table = {}
for cause in STEPS:
    program = Program(cause)
    batch = next(iter(program.loader))
    with StandIn(), Copies() as copies:
        program.step(batch)
    size = sum(part.nbytes for part in batch)
    table[cause] = copies.count, copies.nbytes / size, copies.waiting
print("copies to the device      per step  bytes/batch  that wait")
for cause, row in table.items():
    print("{:25} {:8} {:12.1f} {:10}".format(cause, *row))

# Proof: one makes many, one copies more than the batch, and two wait
assert [c for c in STEPS if table[c][0] > 10] == ["samples moved one by one"], table
assert [c for c in STEPS if table[c][1] > 1.5] == ["table on the CPU"], table
waiting = [c for c in STEPS if table[c][2]]
assert waiting == ["table on the CPU", "copies that wait"], table
