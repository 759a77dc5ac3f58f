import torch
from torch import nn


def why_none(tensor, loss):
    """Say why .grad is None. Call it while the loss still has its graph."""
    if not tensor.requires_grad:
        return "frozen, or created without requires_grad"
    if not tensor.is_leaf:
        return "the result of a computation, not a leaf"
    options = {"retain_graph": True, "allow_unused": True}
    if torch.autograd.grad(loss, tensor, **options)[0] is None:
        return "the loss does not depend on it"
    return "cleared, or backward() has not run"


torch.manual_seed(0)
encoder, decoder, spare = nn.Linear(6, 3), nn.Linear(3, 6), nn.Linear(3, 6)
encoder.bias.requires_grad_(False)
signal = torch.randn(32, 6)
code = encoder(signal)
loss = nn.functional.mse_loss(decoder(code), signal)

tensors = {
    "decoder.weight": decoder.weight,
    "encoder.bias": encoder.bias,
    "code": code,
    "spare.weight": spare.weight,
}
for name, tensor in tensors.items():
    print(f"{name}: {why_none(tensor, loss)}")

code.retain_grad()
loss.backward()
print(f"code, after retain_grad() and backward(): norm {code.grad.norm():.4f}")
