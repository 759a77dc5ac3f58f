import torch
from torch import nn
from torch.utils.checkpoint import checkpoint

torch.manual_seed(0)
device = "cuda" if torch.cuda.is_available() else "cpu"
blocks = nn.ModuleList(
    nn.Sequential(nn.Linear(64, 256), nn.ReLU(), nn.Linear(256, 64)) for _ in range(12)
).to(device)
weights = [weight.untyped_storage() for weight in blocks.parameters()]
patches = torch.randn(512, 64).to(device)


def step(run):
    """Return the gradients, and the bytes that the forward pass kept for them."""
    kept = set()

    def note(tensor):
        kept.add(tensor.untyped_storage())
        return tensor

    x = patches
    with torch.autograd.graph.saved_tensors_hooks(note, lambda tensor: tensor):
        for block in blocks:
            x = x + run(block, x)
        loss = x.square().mean()
    size = sum(storage.nbytes() for storage in kept.difference(weights))
    return torch.autograd.grad(loss, list(blocks.parameters())), size


gradients, kept = step(lambda block, x: block(x))
same_gradients, less = step(lambda block, x: checkpoint(block, x, use_reentrant=False))
print(f"kept for the backward pass: {kept / 2**20} MiB")
print(f"kept with checkpointing: {less / 2**20} MiB")
torch.testing.assert_close(same_gradients, gradients)
# A block's input of 64 numbers a patch stays, its 256 hidden ones are computed again.
number_of_patches, float32 = 512, 4
assert kept == (13 * 64 + 12 * 256) * number_of_patches * float32
assert less == 13 * 64 * number_of_patches * float32
