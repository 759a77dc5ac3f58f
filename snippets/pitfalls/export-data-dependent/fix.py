import torch
from torch import nn


class Microphone(nn.Module):
    """Amplify what is quiet, and limit what is loud."""

    def forward(self, sound):
        return torch.cond(
            sound.abs().max() < 0.1,
            lambda sound: sound * 10,
            lambda sound: sound.clamp(-1, 1),
            (sound,),
        )


torch.manual_seed(0)
program = torch.export.export(Microphone(), (torch.randn(400),))
quiet, loud = torch.linspace(-0.05, 0.05, 400), torch.linspace(-3, 3, 400)
for name, sound in ("quiet", quiet), ("loud", loud):
    print(f"{name}: {program.module()(sound).max().item():.2f}")

# Proof: both ways, computed without the model.
assert torch.equal(program.module()(quiet), quiet * 10)
assert torch.equal(
    program.module()(loud), loud.minimum(torch.ones(1)).maximum(-torch.ones(1))
)
