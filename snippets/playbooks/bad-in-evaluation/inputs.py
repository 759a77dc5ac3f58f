import torch
from planted import CAUSES, COLUMNS, Program


def most_different(program):
    """The column that the two programs make least alike of the same rows."""
    one, other = program.prepare(program.rows), program.prepare_new(program.rows)
    difference, column = (one - other).abs().amax(0).max(0)
    return difference.item(), COLUMNS[column]


torch.set_num_threads(1)
rows = {cause: most_different(Program(cause, steps=0)) for cause in CAUSES}
print("largest difference of the inputs:")
for cause, (difference, column) in rows.items():
    print(f"{cause:30} {difference:8.2f}  {column if difference else ''}".rstrip())

# Proof: it shows one of the mistakes, in its column
found = [cause for cause, (difference, _) in rows.items() if difference > 0]
assert found == ["logarithm left out"], found
assert rows["logarithm left out"][1] == "distance"
