import numpy as np
import torch
from planted import CAUSES, Run


def states():
    """The states of the generators that all of a program draws from."""
    return [torch.get_rng_state().tolist(), str(np.random.get_state())]


def moved(part, times=4):
    """How many of some calls move torch's generator, and how many that of NumPy."""
    counts = [0, 0]
    for _ in range(times):
        before = states()
        part()
        counts = [
            n + (a != b) for n, a, b in zip(counts, before, states(), strict=True)
        ]
    return counts


torch.set_num_threads(1)
rows = {}
for cause in CAUSES:
    run = Run(cause, 0)
    rows[cause] = moved(lambda r=run: r.reviews[0]) + moved(run.validate)
print(f"{'moved by four calls:':24} {'item:':>8} {'':10} validation:")
print(f"{'':24} {'torch':>8} {'NumPy':>7} {'torch':>12} {'NumPy':>7}")
for cause, counts in rows.items():
    print("{:24} {:8} {:7} {:12} {:7}".format(cause, *counts))

# Proof: it shows draws from generators that other parts of the program use, too
assert {cause: counts for cause, counts in rows.items() if any(counts)} == {
    "validation draws too": [0, 0, 4, 0],
    "NumPy not seeded": [0, 4, 0, 0],
    "other number of workers": [4, 0, 0, 0],
    "eval() missing": [0, 0, 4, 0],
}, rows
