import torch
from planted import CAUSES, Program

BATCH = torch.arange(64)


def least_moved(program):
    """The parameter that one step moves least: name, distance, largest gradient."""
    parameters = dict(program.model.named_parameters())
    before = {name: p.detach().clone() for name, p in parameters.items()}
    program.step(BATCH)
    moved = [
        (
            name,
            (p.detach() - before[name]).abs().max().item(),
            None if p.grad is None else p.grad.abs().max().item(),
        )
        for name, p in parameters.items()
    ]
    return min(moved, key=lambda one: one[1])


torch.set_num_threads(1)
moves = {cause: least_moved(Program(cause)) for cause in CAUSES}
print("least moved by one step, its gradient, its name:")
for cause, (name, distance, gradient) in moves.items():
    size = "None" if gradient is None else f"{gradient:.0e}"
    print(f"{cause:22} {distance:8.0e} {size:>7}  {name}")

# Proof: it shows a cut graph, parameters left out, and what is far from 3e-4
still = [cause for cause, (_, distance, _) in moves.items() if distance == 0]
assert still == ["embedding detached", "head not in optimizer", "deep, with sigmoids"]
assert moves["embedding detached"][0] == "embed.weight"
assert moves["head not in optimizer"][0] == "head.weight"
assert moves["embedding detached"][2] is None
assert moves["head not in optimizer"][2] > 1e-3
assert moves["deep, with sigmoids"][2] < 1e-8
far = [cause for cause, (_, moved, _) in moves.items() if not 1e-6 < moved < 1e-2]
assert set(far) - set(still) == {"rate too low", "rate too high"}
