import numpy as np
import torch
from torch import nn

torch.manual_seed(0)
device = "cuda" if torch.cuda.is_available() else "cpu"
blocks = [nn.Linear(256, 256) for _ in range(12)]
model = nn.Sequential(*[layer for block in blocks for layer in (block, nn.ReLU())])
model = model.to(device)
weights = [weight.untyped_storage() for weight in model.parameters()]
spectra = torch.randn(2048, 256).to(device)


def forward(bfloat16):
    """Return the loss, and the bytes that are kept to differentiate it."""
    kept = set()

    def note(tensor):
        kept.add(tensor.untyped_storage())
        return tensor

    with (
        torch.autograd.graph.saved_tensors_hooks(note, lambda tensor: tensor),
        torch.autocast(device, torch.bfloat16, enabled=bfloat16),
    ):
        loss = model(spectra).float().square().mean()
    return loss, sum(storage.nbytes() for storage in kept.difference(weights))


# The loss in double precision, without torch's arithmetic.
x = spectra.cpu().double().numpy()
for block in blocks:
    weight, bias = block.weight.detach().cpu(), block.bias.detach().cpu()
    x = np.maximum(x @ weight.double().numpy().T + bias.double().numpy(), 0)

for bfloat16, name in ((False, "float32"), (True, "bfloat16")):
    loss, kept = forward(bfloat16)
    print(f"kept for the backward pass, {name}: {kept / 2**20:.0f} MiB")
    assert np.isclose(loss.item(), np.square(x).mean(), rtol=0.02 if bfloat16 else 1e-3)
