import torch
from torch import nn


class Separator(nn.Module):
    """Separates a voice from its background."""

    def __init__(self):
        super().__init__()
        self.filter = nn.Conv1d(1, 1, 9, padding=4)

    def forward(self, sound):
        peak = sound.abs().max()
        sound = sound / peak.clamp(min=1)
        return self.filter(sound)


torch.manual_seed(0)
separator = Separator()
model = torch.compile(separator, backend="eager", fullgraph=True)
loud, quiet = 4 * torch.randn(2, 1, 100), 0.1 * torch.randn(2, 1, 100)
voices, whispers = model(loud), model(quiet)
graphs = torch._dynamo.utils.counters["stats"]["unique_graphs"]
print(f"graphs: {graphs}")

# Proof: one graph; the loud clip is scaled to a peak of 1, the quiet one is not.
assert graphs == 1
torch.testing.assert_close(voices, separator.filter(loud / loud.abs().max()))
torch.testing.assert_close(whispers, separator.filter(quiet))
