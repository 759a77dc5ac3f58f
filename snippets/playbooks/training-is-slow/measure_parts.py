import time
from collections import defaultdict
from itertools import islice

from planted import RUN, Program


class Stopwatch:
    """Notes the time since its last call, under the name of the part that ended."""

    def __init__(self):
        self.parts, self.last = defaultdict(list), time.perf_counter()

    def __call__(self, part):
        now = time.perf_counter()  # on a GPU, torch.cuda.synchronize() before it
        self.parts[part].append(1000 * (now - self.last))
        self.last = now


def milliseconds(program, steps):
    """The mean time of each part, the first step left out."""
    watch = Stopwatch()
    for batch in islice(program.loader, steps):
        watch("loader")
        program.step(batch, watch)
    return {part: sum(t[1:]) / (steps - 1) for part, t in watch.parts.items()}


table = {}
for cause in RUN:
    runs = [milliseconds(Program(cause), steps=2) for _ in range(4)]
    table[cause] = {part: min(run[part] for run in runs) for part in runs[0]}
print("milliseconds         loader  forward  backward  optimizer  rest")
for cause, parts in table.items():
    row = "{loader:6.1f} {forward:8.1f} {backward:9.1f} {optimizer:10.1f} {rest:5.1f}"
    print(f"{cause:20} {row.format(**parts)}")

# Proof: one waits for its loader, and one for its optimizer
loader = [c for c, t in table.items() if 2 * t["loader"] > sum(t.values())]
optimizer = [c for c, t in table.items() if 2 * t["optimizer"] > sum(t.values())]
assert (loader, optimizer) == (["slow items"], ["large table"]), table
