import torch
from planted import CAUSES, Program

BATCH = torch.arange(64)


def learnt(program, steps=150):
    """The loss on one batch after training on nothing else."""
    return [program.step(BATCH) for _ in range(steps)][-1]


torch.set_num_threads(1)
losses = {cause: learnt(Program(cause)) for cause in CAUSES}
print("loss on one batch after 150 steps on it:")
for cause, loss in losses.items():
    print(f"{cause:22} {loss:8.2f}")

# Proof: what the other steps tell apart ends here with a loss that is not near 0
stuck = [cause for cause, loss in losses.items() if not loss < 0.1]
assert stuck == [
    "inputs not scaled",
    "softmax at the end",
    "zero_grad() missing",
    "rate too low",
    "rate too high",
    "deep, with sigmoids",
], stuck
