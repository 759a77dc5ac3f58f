import torch
from planted import CAUSES, Program


def losses_before(program):
    """The losses up to the first that is not finite."""
    losses = []
    for rows, target in program.batches():
        program.optimizer.zero_grad()
        loss = program.loss(rows, target)
        if not loss.isfinite():
            break
        losses.append(loss.item())
        loss.backward()
        program.optimizer.step()
    return losses


torch.set_num_threads(1)
runs = {cause: losses_before(Program(cause)) for cause in CAUSES}
print("losses before the first that is not finite:")
for cause, losses in runs.items():
    print(f"{cause:20}", *(f"{loss:.1g}" for loss in losses[-4:]))

# Proof: of those that have losses before it, one grows a hundredfold
grown = [c for c, losses in runs.items() if losses and max(losses) > 100 * losses[0]]
assert grown == ["rate too high"], grown
