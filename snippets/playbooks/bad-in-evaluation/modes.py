import copy

import torch
from planted import CAUSES, Program, f1


@torch.no_grad()
def by_mode(model, inputs, target):
    """The score of one batch in training mode, and in eval mode; on a copy."""
    model = copy.deepcopy(model)
    predicted = [(model.train(mode)(inputs) > 0).float() for mode in (True, False)]
    return [f1(answers, target) for answers in predicted]


def in_training_mode(program):
    """How many modules are in training mode while the program evaluates."""
    found = set()
    handle = program.model.register_forward_pre_hook(
        lambda model, _: found.update(m for m in model.modules() if m.training)
    )
    program.evaluate(program.rows, program.late)
    handle.remove()
    return len(found)


torch.set_num_threads(1)
rows = {}
for cause in CAUSES:
    program = Program(cause)
    batch = program.prepare(program.rows)[:200]  # as many as in training
    scores = by_mode(program.model, batch, program.late[:200])
    rows[cause] = *scores, in_training_mode(program)
print(f"{'F1 by mode:':30} {'train()':>8} {'eval()':>8} {'in training mode':>17}")
for cause, (train, evaluation, modules) in rows.items():
    print(f"{cause:30} {train:8.2f} {evaluation:8.2f} {modules:17}")

# Proof: the mode matters for one of them, and one is not put into eval mode at all
gaps = [cause for cause, (one, two, _) in rows.items() if abs(one - two) > 0.15]
assert gaps == ["running statistics too young"], gaps
on = [cause for cause, (*_, modules) in rows.items() if modules]
assert on == ["eval() missing"], on
