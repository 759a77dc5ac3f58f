import io

import torch
from torch import nn


class FaultDetector(nn.Module):
    """Score windows of a vibration signal: three channels, 64 samples."""

    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(
            nn.Conv1d(3, 16, 5), nn.ReLU(), nn.AdaptiveAvgPool1d(1), nn.Flatten()
        )
        self.score = nn.Linear(16, 1)

    def forward(self, windows):
        return self.score(self.features(windows)).sigmoid()


torch.manual_seed(0)
model, windows = FaultDetector().eval(), torch.randn(5, 3, 64)
expected = model(windows).detach()

weights, program = io.BytesIO(), io.BytesIO()
torch.save(model.state_dict(), weights)
batch = torch.export.Dim("batch", max=1024)
exported = torch.export.export(model, (windows[:2],), dynamic_shapes=({0: batch},))
torch.export.save(exported, program)
weights.seek(0), program.seek(0)

del FaultDetector, model  # as on a server that has the files, and not the code
entries = torch.load(weights, weights_only=True)
print("state dict:", ", ".join(entries))
loaded = torch.export.load(program).module()
found = loaded(windows).detach()
print("program, without the class:", tuple(found.shape))
print(f"largest difference from the model: {(found - expected).abs().max():.0e}")

# Proof: the weights are tensors under names; the program answers for five windows.
assert list(entries) == [
    "features.0.weight",
    "features.0.bias",
    "score.weight",
    "score.bias",
]
torch.testing.assert_close(found, expected)
assert found.shape == (5, 1)
