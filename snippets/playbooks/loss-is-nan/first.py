import torch
from planted import CAUSES, Program


def outputs_of(model):
    """A list that the output of each module is added to as it is computed."""
    outputs = []

    def keep(name, output):
        if isinstance(output, torch.Tensor):
            outputs.append((name, output))
        elif isinstance(output, (tuple, list)):
            for part in output:
                keep(name, part)

    for name, module in model.named_modules():
        module.register_forward_hook(
            lambda module, args, output, name=name: keep(name, output)
        )
    return outputs


def first_bad(program):
    """Where the first value that is not finite turns up: step, place, name."""
    outputs = outputs_of(program.model)
    named = list(program.model.named_parameters())
    step = -1
    for step, (rows, target) in enumerate(program.batches()):
        outputs.clear()
        program.optimizer.zero_grad()
        loss = program.loss(rows, target)
        loss.backward()
        gradients = [
            (name, p.grad) for name, p in reversed(named) if p.grad is not None
        ]
        places = [
            ("data", [("input", rows), ("target", target)]),
            ("output of", outputs),
            ("loss", [("", loss)]),
            ("gradient of", gradients),
        ]
        for place, tensors in places:
            for name, tensor in tensors:
                if not tensor.isfinite().all():
                    return step, place, name
        program.optimizer.step()
    return step, "-", ""


torch.set_num_threads(1)
firsts = {cause: first_bad(Program(cause)) for cause in CAUSES}
print("step, and what is first not finite in it:")
for cause, (step, place, name) in firsts.items():
    print(f"{cause:20} {step:2}  {place} {name}".rstrip())

# Proof: each mistake shows in its place, and the right program in none
places = {cause: place for cause, (_, place, _) in firsts.items()}
assert places == {
    "none": "-",
    "missing values": "data",
    "logarithm of zero": "loss",
    "root of zero": "gradient of",
    "rate too high": "output of",
    "float16": "output of",
    "one row in the batch": "output of",
}, places
assert firsts["float16"] == (3, "output of", "embed")  # in the batch with the 70,000
