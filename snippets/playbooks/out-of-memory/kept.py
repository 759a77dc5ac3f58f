import torch
from planted import CAUSES, Program


def kept_bytes(program, listeners, songs):
    """What training's forward pass keeps, besides the weights and the batch."""
    tensors = [*program.model.parameters(), *program.model.buffers(), listeners, songs]
    kept, known = set(), {tensor.untyped_storage() for tensor in tensors}

    def note(tensor):
        kept.add(tensor.untyped_storage())
        return tensor

    with torch.autograd.graph.saved_tensors_hooks(note, lambda tensor: tensor):
        program.loss(listeners, songs)
    return sum(storage.nbytes() for storage in kept - known)


torch.set_num_threads(1)
table = {}
for cause in CAUSES:
    program = Program(cause)
    listeners, songs = next(iter(program.loader()))
    sizes = [(2, 256), (1, 256), (1, 128)]
    two, one, half = (
        kept_bytes(program, listeners[:n], songs[:n, :m]) for n, m in sizes
    )
    table[cause] = [len(songs) * (two - one), two - one, one / half]
print(f"{'kept for backward(), MiB:':26} batch  sample  over half its length")
for cause, (batch, sample, ratio) in table.items():
    print(f"{cause:26} {batch / 2**20:5.1f} {sample / 2**20:7.2f} {ratio:21.1f}")

# Proof: it shows four mistakes; one has samples as large as "none", one grows faster
large = [cause for cause, (batch, _, _) in table.items() if batch > 22 * 2**20]
assert large == [
    "batch too large",
    "attention by hand",
    "scores of all songs",
    "encoder not frozen",
], large
usual = table["none"][1]
assert [cause for cause in large if table[cause][1] < 1.1 * usual] == [large[0]]
assert [cause for cause, row in table.items() if row[2] > 2.5] == [large[1]]
