import torch
from planted import Program

# Those whose batch and gradients are finite.
CAUSES = ["logarithm of zero", "rate too high", "float16", "one row in the batch"]


def as_it_is_and_in_float64(program):
    """The loss of the first batch that has none, and what it is in float64."""
    rows, target = program.until_bad()
    before = program.loss(rows, target).item()
    program.model.double()
    return before, program.loss(rows.double(), target.double()).item()


torch.set_num_threads(1)
losses = {cause: as_it_is_and_in_float64(Program(cause)) for cause in CAUSES}
print("loss as it is, and in float64:")
for cause, (before, after) in losses.items():
    print(f"{cause:20} {before:5.0f} {after:9.0e}")

# Proof: two numbers were too large for their type, two are none in any type
finite = [cause for cause, (_, after) in losses.items() if abs(after) < torch.inf]
assert finite == ["rate too high", "float16"], finite
assert losses["rate too high"][1] > 1e38 > losses["float16"][1]
