import torch
from torch import nn


def kept_bytes(model, batch, dtype):
    """Return the loss, and what its backward pass needs apart from the weights."""
    kept, weights = set(), {p.untyped_storage() for p in model.parameters()}

    def note(tensor):
        kept.add(tensor.untyped_storage())
        return tensor

    with (
        torch.autograd.graph.saved_tensors_hooks(note, lambda tensor: tensor),
        torch.autocast(batch.device.type, dtype, enabled=dtype != torch.float32),
    ):
        loss = model(batch).float().square().mean()
    return loss, sum(storage.nbytes() for storage in kept - weights)


torch.manual_seed(0)
device = "cuda" if torch.cuda.is_available() else "cpu"
layers = [layer for _ in range(8) for layer in (nn.Linear(128, 128), nn.ReLU())]
model = nn.Sequential(*layers).to(device)
spectra = torch.randn(1024, 128).to(device)
precise, more = kept_bytes(model, spectra, torch.float32)
print(f"kept for the backward pass, float32: {more / 2**20:.2f} MiB")
loss, kept = kept_bytes(model, spectra, torch.bfloat16)
print(f"kept for the backward pass, bfloat16: {kept / 2**20:.2f} MiB")
loss.backward()

# Proof: loss and gradients in float32 differ little, and the float32 loss is NumPy's
gradients = [p.grad.clone() for p in model.parameters()]
exact = torch.autograd.grad(precise, list(model.parameters()))
assert kept < 0.7 * more
assert abs(loss.item() / precise.item() - 1) < 0.01
for gradient, wanted in zip(gradients, exact, strict=True):
    assert gradient.dtype == torch.float32
    assert (gradient - wanted).norm() < 0.1 * wanted.norm()
x = spectra.cpu().double().numpy()
for layer in model[::2]:
    weight, bias = (p.detach().cpu().double().numpy() for p in layer.parameters())
    x = (x @ weight.T + bias).clip(min=0)
assert abs(precise.item() / (x**2).mean() - 1) < 1e-3
assert more == 9 * 1024 * 128 * 4  # the input and the output of each layer in float32
