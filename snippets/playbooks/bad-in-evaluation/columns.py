import torch
from planted import CAUSES, COLUMNS, Program


def most_displaced(training, new):
    """The column whose mean moves most, in deviations, and the ratio of deviations."""
    moved = (new.mean(0) - training.mean(0)) / training.std(0)
    column = moved.abs().argmax()
    return moved[column].item(), (new.std(0) / training.std(0))[column].item(), column


torch.set_num_threads(1)
rows = {}
for cause in CAUSES:
    program = Program(cause, steps=0)
    moved, ratio, column = most_displaced(program.rows, program.new_rows)
    rows[cause] = moved, ratio, COLUMNS[column]
print(f"{'new data against training:':30} {'mean':>6} {'deviation':>10}")
for cause, (moved, ratio, column) in rows.items():
    print(f"{cause:30} {moved:6.1f} {ratio:10.1f}  {column}")

# Proof: it shows the two whose new data are not like those of training
found = {cause: row[2] for cause, row in rows.items() if abs(row[0]) > 1}
assert found == {
    "from another carrier": "stops",
    "a column from afterwards": "depot hours",
}, found
