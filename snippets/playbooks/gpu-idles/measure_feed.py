import time
from collections import deque

from planted import LOADING, Program


def per_batch(batches, work):
    """Milliseconds for each batch."""
    start, count = time.perf_counter(), 0
    for batch in batches:
        work(batch)
        count += 1
    return 1000 * (time.perf_counter() - start) / count


def feed(loader, step):
    """The loader alone, the step alone with one batch repeated, and both together."""
    (batch,) = deque(loader, maxlen=1)  # the workers start
    loader_alone = per_batch(loader, lambda batch: None)
    step_alone = per_batch([batch] * len(loader), step)
    return loader_alone, step_alone, per_batch(loader, step)


def step(batch):
    time.sleep(0.025)  # stands for your step, and torch.cuda.synchronize() at its end


table = {}
for cause in ["none", *LOADING]:
    loader = Program(cause, workers=0 if cause == "no workers" else 1).loader
    runs = [feed(loader, step) for _ in range(2)]
    table[cause] = [min(times) for times in zip(*runs, strict=True)]
print("milliseconds per batch    loader   step   both")
for cause, row in table.items():
    print("{:25} {:6.1f} {:6.1f} {:6.1f}".format(cause, *row))

# Proof: two programs wait for their data
found = [cause for cause, (_, step, both) in table.items() if both > 2.5 * step]
assert found == ["no workers", "slow items"], table
