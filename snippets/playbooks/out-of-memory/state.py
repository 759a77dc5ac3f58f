import torch
from planted import CAUSES, Program


def state_bytes(model, optimizer):
    """The bytes of the weights, of their gradients and of the optimizer's state."""
    weights = [*model.parameters(), *model.buffers()]
    trained = [p for p in model.parameters() if p.requires_grad]
    for p in trained:
        p.grad = torch.zeros_like(p)
    optimizer.step()
    state = [t for kept in optimizer.state.values() for t in kept.values()]
    state = [t for t in state if isinstance(t, torch.Tensor)]
    return [sum(t.nbytes for t in part) for part in (weights, trained, state)]


torch.set_num_threads(1)
table = {}
for cause in CAUSES:
    program = Program(cause, device="meta")  # shapes without memory
    table[cause] = state_bytes(program.model, program.optimizer)
print(f"{'MiB:':26} weights gradients optimizer")
for cause, row in table.items():
    print(f"{cause:26} {{:7.2f}} {{:9.2f}} {{:9.2f}}".format(*(n / 2**20 for n in row)))

# Proof: it shows one of the mistakes; nothing was allocated for it
found = [cause for cause, row in table.items() if sum(row) > 40 * 2**20]
assert found == ["a row for each listener"], found
assert all(t.is_meta for t in program.model.state_dict().values())
