import math

import torch
from planted import CAUSES, Program

BATCH = torch.arange(64)


def above_guessing(program, classes=4):
    """The loss before the first step, less that of guessing."""
    return program.backward(BATCH) - math.log(classes)


torch.set_num_threads(1)
above = {cause: above_guessing(Program(cause)) for cause in CAUSES}
print("first loss, less that of guessing:")
for cause, loss in above.items():
    print(f"{cause:22} {loss:8.2f}")

# Proof: it shows one of the mistakes
found = [cause for cause, loss in above.items() if abs(loss) > 0.3]
assert found == ["inputs not scaled"], found
