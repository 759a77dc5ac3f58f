import io

import torch
from torch import nn

torch.manual_seed(0)
wine = torch.randn(6, 11)
model = nn.Sequential(nn.Linear(11, 16), nn.ReLU(), nn.Linear(16, 1)).eval()

batch = torch.export.Dim.DYNAMIC
program = torch.export.export(model, (wine,), dynamic_shapes=({0: batch},))
file = io.BytesIO()
torch.export.save(program, file)
file.seek(0)
server = torch.export.load(file).module()
with torch.no_grad():
    print(f"first score: {server(wine)[0].item():.4f}")

# Proof: both layers by hand, for two batch sizes.
with torch.no_grad():
    for batch in (wine, torch.randn(3, 11)):
        inner = (batch @ model[0].weight.T + model[0].bias).clamp(min=0)
        expected = inner @ model[2].weight.T + model[2].bias
        assert (server(batch) - expected).abs().max() < 1e-5
assert isinstance(program, torch.export.ExportedProgram)
