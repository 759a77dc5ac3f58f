from planted import RUN, Program
from torch.utils.flop_counter import FlopCounterMode


def flops(function, *args):
    """The floating-point operations of matrix products and convolutions."""
    with FlopCounterMode(display=False) as counter:
        function(*args)
    return counter.get_total_flops()


def work(model, inputs, step, batch, optimizer):
    """The work of a step over that of one forward pass, and gradients not used."""
    ratio = flops(step, batch) / flops(model, *inputs)
    trained = {p for group in optimizer.param_groups for p in group["params"]}
    with_grad = [p for p in model.parameters() if p.grad is not None]
    return ratio, sum(p.numel() for p in with_grad if p not in trained)


table = {}
for cause in RUN:
    p = Program(cause)
    batch = next(iter(p.loader))
    table[cause] = work(p.model, batch[:2], p.step, batch, p.optimizer)
print("                    step/forward  gradients not used")
for cause, (ratio, unused) in table.items():
    print(f"{cause:19} {ratio:12.1f} {unused:19}")

# Proof: two programs compute more than this training needs
found = [cause for cause, (ratio, _) in table.items() if ratio > 1.5]
assert found == ["model called twice", "backbone not frozen"], table
assert [c for c in RUN if table[c][1]] == ["backbone not frozen"], table
