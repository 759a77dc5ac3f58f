import torch
from planted import CAUSES, Program


def hooks(model):
    """The hooks that the modules and the parameters of a model have."""
    kinds = ["forward", "forward_pre", "backward", "backward_pre"]
    kinds += ["post_accumulate_grad"]
    parts = [*model.modules(), *model.parameters()]
    names = [f"_{kind}_hooks" for kind in kinds]
    return sum(len(getattr(part, name, None) or ()) for part in parts for name in names)


def more_per_step(program, first=5, steps=10):
    for _ in range(first):
        program.step()
    before = hooks(program.model)
    for _ in range(steps):
        program.step()
    return (hooks(program.model) - before) / steps


torch.set_num_threads(1)
growth = {cause: more_per_step(Program(cause)) for cause in CAUSES}
print("hooks more, per step:")
for cause, count in growth.items():
    print(f"{cause:23} {count:6.1f}")

# Proof: it shows one of the mistakes
found = [cause for cause, count in growth.items() if count > 0]
assert found == ["hook in the loop"], found
assert growth[found[0]] == 1
