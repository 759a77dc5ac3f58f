import torch
from torch import nn


class Denoise(nn.Module):
    """Takes the hum out of recordings that are loud enough."""

    def __init__(self):
        super().__init__()
        self.filter = nn.Conv1d(1, 1, 3, padding=1)

    def forward(self, sound):
        loud_enough = sound.abs().mean() > 0.1
        return torch.where(loud_enough, self.filter(sound), sound)


torch.manual_seed(0)
model = Denoise().eval()
loud = torch.randn(1, 1, 400)
quiet = 0.01 * torch.randn(1, 1, 400)
with torch.no_grad():
    program = torch.export.export(model, (loud,))
    exported = program.module()
    error = (exported(quiet) - model(quiet)).abs().max().item()
print(f"largest error on a quiet recording: {error:.4f}")

# Proof: the quiet recording comes back as it was, the loud one filtered by hand.
assert isinstance(program, torch.export.ExportedProgram)
assert error < 1e-6
with torch.no_grad():
    assert torch.equal(exported(quiet), quiet)
    left, middle, right = model.filter.weight[0, 0]
    padded = nn.functional.pad(loud, (1, 1))
    by_hand = left * padded[..., :-2] + middle * loud + right * padded[..., 2:]
    assert (exported(loud) - by_hand - model.filter.bias).abs().max() < 1e-5
