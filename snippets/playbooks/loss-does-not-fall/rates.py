import torch
from planted import Program

BATCH = torch.arange(64)
# The right one, and those that steps 1 to 3 do not tell and that do not learn.
CAUSES = [
    "none",
    "softmax at the end",
    "rate too low",
    "rate too high",
    "deep, with sigmoids",
]
FACTORS = [0.001, 0.01, 0.1, 1, 10, 100, 1000]


def learnt(program, steps=60):
    """The loss on one batch after some steps on it; infinite if it is not a number."""
    loss = [program.step(BATCH) for _ in range(steps)][-1]
    return loss if loss < torch.inf else torch.inf


torch.set_num_threads(1)
table = {
    cause: [learnt(Program(cause, factor)) for factor in FACTORS] for cause in CAUSES
}
print("loss on one batch after 60 steps, by the learning rate over yours:")
print(f"{'':21}", *(f"{factor:>6}" for factor in FACTORS))
for cause, row in table.items():
    print(
        f"{cause:21}", *(f"{loss:6.2f}" if loss < 10 else f"{'>10':>6}" for loss in row)
    )

# Proof: where the loss gets below 0.1, as a multiple of the rate as it is
reached = {
    cause: [factor for factor, loss in zip(FACTORS, row, strict=True) if loss < 0.1]
    for cause, row in table.items()
}
assert reached == {
    "none": [1, 10],
    "softmax at the end": [],
    "rate too low": [1000],
    "rate too high": [0.001, 0.01],
    "deep, with sigmoids": [],
}, reached
