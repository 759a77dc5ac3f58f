import math

import torch
from planted import CAUSES, Run


def agreeing_digits(one, other):
    """About how many leading digits two tensors share; 0 if they are unrelated."""
    one, other = one.double(), other.double()
    size = max(one.norm(), other.norm())
    return max(0, round(-math.log10((one - other).norm() / size)))


def first_difference(one, other):
    """The first step that differs, the tensors, and the digits of the first of them."""
    for step, (a, b) in enumerate(zip(one, other, strict=True)):
        unlike = [name for name in a if not torch.equal(a[name], b[name])]
        if unlike:
            return step, agreeing_digits(a[unlike[0]], b[unlike[0]]), unlike
    return "-", "-", []


if __name__ == "__main__":
    torch.set_num_threads(1)
    found = {}
    for cause in CAUSES:
        one = list(Run(cause, 0).steps())  # to its end, before the other is built
        found[cause] = first_difference(one, list(Run(cause, 1).steps()))
    print(f"{'first difference':24} step digits  tensors")
    for cause, (step, digits, names) in found.items():
        print(f"{cause:24} {step:>4} {digits:>6}  {', '.join(names)}".rstrip())

# Proof: what differs first tells six mistakes apart; two do not show in one process
if __name__ == "__main__":
    assert {c: (*row[:2], *row[2][:1]) for c, row in found.items()} == {
        "none": ("-", "-"),
        "no seed": (0, 0, "weights"),
        "seed after the model": (0, 0, "weights"),
        "validation draws too": (4, 0, "rows"),
        "NumPy not seeded": (0, 0, "items"),
        "other number of workers": (0, 0, "items"),
        "sums in another order": (0, 7, "output"),
        "words from a set": ("-", "-"),
        "eval() missing": ("-", "-"),
    }, found
    assert "rows" in found["no seed"][2]
    assert "rows" not in found["seed after the model"][2]
