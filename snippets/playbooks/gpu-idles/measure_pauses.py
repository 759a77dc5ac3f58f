import time
from itertools import pairwise

from planted import PAUSES, Program


def gaps(run_epoch, epochs=3):
    """The shortest time before, between and after the steps: what comes back."""
    rows = []
    for _ in range(epochs):
        clock = [time.perf_counter()]
        run_epoch(after_step=lambda times=clock: times.append(time.perf_counter()))
        clock.append(time.perf_counter())
        rows.append([1000 * (end - start) for start, end in pairwise(clock)])
    return [min(times) for times in zip(*rows[1:], strict=True)]  # not the first epoch


table = {}
for cause in ["none", *PAUSES]:
    first, *others, last = gaps(Program(cause, workers=1).epoch)
    table[cause] = first, max(others), last
print("milliseconds             first step  between steps  after the last")
for cause, row in table.items():
    print("{:24} {:10.1f} {:14.1f} {:15.1f}".format(cause, *row))

# Proof: each pause shows where it is
limits = 150, 150, 250
found = [[c for c in table if table[c][i] > limits[i]] for i in range(3)]
assert found == [
    ["workers start anew"],
    ["checkpoint in the loop"],
    ["metrics on the CPU"],
], table
