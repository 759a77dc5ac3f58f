from collections import Counter

import torch
from planted import CAUSES, Program


def kept_by_module(program, listeners, songs):
    """The bytes that each direct part of the model keeps, and its largest tensor."""
    tensors = [*program.model.parameters(), *program.model.buffers(), listeners, songs]
    seen = {tensor.untyped_storage() for tensor in tensors}
    kept, largest, running = Counter(), {}, []

    def note(tensor):
        storage, name = tensor.untyped_storage(), (running or ["(outside)"])[0]
        if storage not in seen:
            seen.add(storage)
            kept[name] += storage.nbytes()
            best = largest.get(name, tensor)
            largest[name] = max(best, tensor, key=lambda t: t.numel())
        return tensor

    def leave(module, inputs, output):
        running.pop()

    names = {module: name for name, module in program.model.named_modules() if name}
    for module in names:
        module.register_forward_pre_hook(lambda m, inputs: running.append(names[m]))
        module.register_forward_hook(leave)
    with torch.autograd.graph.saved_tensors_hooks(note, lambda tensor: tensor):
        program.loss(listeners, songs)
    return [(name, n, tuple(largest[name].shape)) for name, n in kept.most_common()]


torch.set_num_threads(1)
table = {}
for cause in CAUSES:
    program = Program(cause)
    listeners, songs = next(iter(program.loader()))
    rows = kept_by_module(program, listeners[:2], songs[:2, :256])
    table[cause] = [*rows[0], rows[0][1] / sum(n for _, n, _ in rows)]
print(f"{'keeps most for backward():':26} {'part':9}   MiB  share  largest tensor")
for cause, (name, n, shape, share) in table.items():
    print(f"{cause:26} {name:9} {n / 2**20:5.2f} {share:6.2f}  {shape}")

# Proof: two mistakes keep most elsewhere, one keeps a tensor of length by length
outside = [cause for cause, row in table.items() if not row[0].startswith("blocks")]
assert outside == ["scores of all songs", "encoder not frozen"], outside
assert table["scores of all songs"][2] == (510, 32_000)  # a score for each song
assert table["encoder not frozen"][0] == "encoder"
square = [cause for cause, row in table.items() if row[2][-2:] == (255, 255)]
assert square == ["attention by hand"], square
