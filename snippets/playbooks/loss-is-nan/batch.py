import torch
from planted import CAUSES, Program


def look_at(rows, target):
    """The rows of a batch, those with a value that is not finite, the largest value."""
    finite = rows.isfinite().all(1) & target.isfinite()
    largest = rows.nan_to_num(0, 0, 0).abs().max()
    return len(rows), int((~finite).sum()), largest.item()


torch.set_num_threads(1)
seen = {cause: look_at(*Program(cause).until_bad()) for cause in CAUSES}
print("                     rows  not finite  largest")
for cause, (rows, bad, largest) in seen.items():
    print(f"{cause:20} {rows:4} {bad:11} {largest:8.0f}")

# Proof: three of the mistakes can be seen in the batch
assert [c for c, (rows, _, _) in seen.items() if rows == 1] == ["one row in the batch"]
assert [c for c, (_, bad, _) in seen.items() if bad] == ["missing values"]
assert [c for c, (_, _, largest) in seen.items() if largest > 65504] == ["float16"]
