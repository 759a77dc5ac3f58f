import torch
from torch import nn
from torch.utils.checkpoint import checkpoint


class Blocks(nn.Module):
    def __init__(self):
        super().__init__()
        self.blocks = nn.ModuleList(
            nn.Sequential(nn.Linear(64, 256), nn.ReLU(), nn.Linear(256, 64))
            for _ in range(12)
        )

    def forward(self, x):
        for block in self.blocks:
            x = x + checkpoint(block, x, use_reentrant=False)
        return x


def kept_bytes(model, batch):
    """Return the loss, and what its backward pass needs apart from the weights."""
    kept, weights = set(), {p.untyped_storage() for p in model.parameters()}

    def note(tensor):
        kept.add(tensor.untyped_storage())
        return tensor

    with torch.autograd.graph.saved_tensors_hooks(note, lambda tensor: tensor):
        loss = model(batch).square().mean()
    return loss, sum(storage.nbytes() for storage in kept - weights)


torch.manual_seed(0)
device = "cuda" if torch.cuda.is_available() else "cpu"
model = Blocks().to(device)
patches = torch.randn(512, 64).to(device)
loss, kept = kept_bytes(model, patches)
loss.backward()
print(f"kept for the backward pass: {kept / 2**20} MiB")


# Proof: the same blocks without checkpoints keep more, and have the same gradients
class Plain(Blocks):
    def forward(self, x):
        for block in self.blocks:
            x = x + block(x)
        return x


plain = Plain().to(device)
plain.load_state_dict(model.state_dict())
again, more = kept_bytes(plain, patches)
again.backward()
torch.testing.assert_close(loss, again)
for parameter, wanted in zip(model.parameters(), plain.parameters(), strict=True):
    torch.testing.assert_close(parameter.grad, wanted.grad)
assert kept == 13 * 64 * 512 * 4  # the inputs of the blocks, and the output
assert more == (13 * 64 + 12 * 256) * 512 * 4
