import torch
from planted import CAUSES, COLUMNS, Program


def most_displaced(training, new):
    """The column that moves most: its mean, in deviations, or its deviation."""
    deviation = training.std(0).clamp(min=1e-6)  # a column may be constant
    moved = (new.mean(0) - training.mean(0)) / deviation
    ratio = new.std(0) / deviation
    column = torch.maximum(moved.abs(), (ratio - 1).abs()).argmax()
    return moved[column].item(), ratio[column].item(), column


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
found = {
    cause: name
    for cause, (moved, ratio, name) in rows.items()
    if max(abs(moved), abs(ratio - 1)) > 0.5
}
assert found == {
    "from another carrier": "stops",
    "a column from afterwards": "depot hours",
}, found
