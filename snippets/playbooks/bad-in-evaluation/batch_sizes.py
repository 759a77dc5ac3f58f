import torch
from planted import CAUSES, Program

SIZES = [4, 16, 64, 1200]


def scores(program):
    """The evaluation's score of the same data, by the size of its batches."""
    return [program.evaluate(program.rows, program.late, size) for size in SIZES]


torch.set_num_threads(1)
rows = {cause: scores(Program(cause)) for cause in CAUSES}
print(f"{'F1 by batch size:':30}", *(f"{size:>6}" for size in SIZES))
for cause, row in rows.items():
    print(f"{cause:30}", *(f"{score:6.2f}" for score in row))

# Proof: it shows a score that is averaged, and predictions that depend on the batch
found = [cause for cause, row in rows.items() if max(row) - min(row) > 0.05]
assert found == ["eval() missing", "F1 averaged over batches"], found
