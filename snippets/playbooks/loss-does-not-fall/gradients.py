import torch
from planted import CAUSES, Program

BATCH = torch.arange(64)


def gradient_norms(program):
    """The norm of the gradient of each weight, from the input to the output."""
    program.backward(BATCH)
    weights = [
        p for name, p in program.model.named_parameters() if name.endswith("weight")
    ]
    return [0.0 if p.grad is None else p.grad.norm().item() for p in weights]


torch.set_num_threads(1)
norms = {cause: gradient_norms(Program(cause)) for cause in CAUSES}
print("gradient of the weight:    first   middle     last")
for cause, row in norms.items():
    first, middle, last = row[0], row[len(row) // 2], row[-1]
    print(f"{cause:23} {first:8.0e} {middle:8.0e} {last:8.0e}")

# Proof: one vanishes on its way, one is cut, one starts with gradients of thousands
vanish = [cause for cause, row in norms.items() if row[0] < 1e-4 * row[-1]]
assert vanish == ["embedding detached", "deep, with sigmoids"], vanish
assert [cause for cause, row in norms.items() if max(row) > 100] == [
    "inputs not scaled"
]
