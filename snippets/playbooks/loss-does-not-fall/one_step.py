import torch
from planted import CAUSES, Program

BATCH = torch.arange(64)


def least_moved(program):
    """The parameter that one step moves least, and how far it moves."""
    before = {name: p.detach().clone() for name, p in program.model.named_parameters()}
    program.step(BATCH)
    moved = {
        name: (p.detach() - before[name]).abs().max().item()
        for name, p in program.model.named_parameters()
    }
    return min(moved.items(), key=lambda pair: pair[1])


torch.set_num_threads(1)
moves = {cause: least_moved(Program(cause)) for cause in CAUSES}
print("least moved by one step:")
for cause, (name, distance) in moves.items():
    print(f"{cause:22} {distance:8.0e}  {name}")

# Proof: it shows a cut graph, parameters left out, and what is far from 3e-4
still = [cause for cause, (_, distance) in moves.items() if distance == 0]
assert still == ["embedding detached", "head not in optimizer", "deep, with sigmoids"]
assert moves["embedding detached"][0] == "embed.weight"
assert moves["head not in optimizer"][0] == "head.weight"
far = [cause for cause, (_, distance) in moves.items() if not 1e-6 < distance < 1e-2]
assert set(far) - set(still) == {"rate too low", "rate too high"}
