import torch
from torch import nn


class Encoder(nn.Module):
    """Reads a text; of its five tensors and layers, three are registered."""

    def __init__(self):
        super().__init__()
        self.words = nn.Embedding(100, 8)
        self.frozen = nn.Parameter(torch.ones(8), requires_grad=False)
        self.register_buffer("positions", torch.arange(4))
        self.stack = [nn.Linear(8, 8)]  # a list hides what is in it
        self.scale = torch.ones(8)  # neither saved nor moved


encoder = Encoder()
print("parameters:", [name for name, _ in encoder.named_parameters()])
print("trained:", [n for n, p in encoder.named_parameters() if p.requires_grad])
print("saved:", list(encoder.state_dict()))
assert nn.Parameter(torch.ones(1)).requires_grad  # the default

encoder.to("meta")
moved = {
    "positions": encoder.positions.is_meta,
    "stack": encoder.stack[0].weight.is_meta,
    "scale": encoder.scale.is_meta,
}
print("moved:", moved)
assert moved == {"positions": True, "stack": False, "scale": False}
