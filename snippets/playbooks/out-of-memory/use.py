import torch
from planted import CAUSES, Program


def kept_in_use(program, listeners, songs):
    """What a forward pass in use keeps for a backward pass."""
    kept = set()

    def note(tensor):
        kept.add(tensor.untyped_storage())
        return tensor

    with torch.autograd.graph.saved_tensors_hooks(note, lambda tensor: tensor):
        program.recommend(listeners, songs)
    return sum(storage.nbytes() for storage in kept)


torch.set_num_threads(1)
kept = {}
for cause in CAUSES:
    program = Program(cause)
    listeners, songs = next(iter(program.loader()))
    program.model.eval()
    kept[cause] = kept_in_use(program, listeners[:2], songs[:2, :256])
print("kept by a forward pass in use, MiB:")
for cause, count in kept.items():
    print(f"{cause:26} {count / 2**20:6.2f}")

# Proof: it shows one of the mistakes
found = [cause for cause, count in kept.items() if count > 0]
assert found == ["no_grad() missing"], found
