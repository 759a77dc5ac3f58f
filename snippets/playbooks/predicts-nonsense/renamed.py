from itertools import permutations

import torch
from planted import CAUSES, CLASSES, ITEMS, Service


def confusion(service, items):
    """How often each class (row) is answered with each class (column)."""
    counts = torch.zeros(len(CLASSES), len(CLASSES))
    for item in items:
        counts[CLASSES.index(item[2]), CLASSES.index(service.answer(item))] += 1
    return counts


def share_right(counts, order):
    return (counts[range(len(order)), order].sum() / counts.sum()).item()


torch.set_num_threads(1)
rows = {}
for cause in CAUSES:
    counts = confusion(Service(cause), ITEMS[:64])
    orders = [list(order) for order in permutations(range(4))]
    rows[cause] = (
        share_right(counts, orders[0]),
        max(share_right(counts, order) for order in orders),
    )
print(f"{'training samples right:':25} {'as it is':>8} {'renamed':>8}")
for cause, (right, renamed) in rows.items():
    print(f"{cause:25} {right:8.2f} {renamed:8.2f}")

# Proof: it shows classes that have only changed their names
found = [cause for cause, (right, renamed) in rows.items() if renamed - right > 0.5]
assert found == ["classes in another order"], found
assert rows["classes in another order"][1] > 0.95
assert rows["none"][0] == rows["none"][1]
