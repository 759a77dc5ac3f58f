import torch
from planted import CAUSES, Program

BATCH = torch.arange(64)


def gradient_norm(program):
    grads = [p.grad for p in program.model.parameters() if p.grad is not None]
    return torch.nn.utils.get_total_norm(grads).item()


def growth(program):
    """The gradient of the same batch the second time, over that of the first."""
    program.backward(BATCH)
    first = gradient_norm(program)
    program.backward(BATCH)
    return gradient_norm(program) / first


torch.set_num_threads(1)
grown = {cause: growth(Program(cause)) for cause in CAUSES}
print("gradient the second time, over the first:")
for cause, ratio in grown.items():
    print(f"{cause:22} {ratio:5.2f}")

# Proof: it shows gradients that add up, in all parameters or in those left out
found = [cause for cause, ratio in grown.items() if abs(ratio - 1) > 0.01]
assert found == ["head not in optimizer", "zero_grad() missing"], found
assert abs(grown["zero_grad() missing"] - 2) < 0.01
