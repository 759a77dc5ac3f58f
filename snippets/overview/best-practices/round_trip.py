import tempfile
from pathlib import Path

import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 2)).eval()
batch = torch.randn(4, 8)

size = torch.export.Dim("batch")
program = torch.export.export(model, (batch,), dynamic_shapes=({0: size},))
with tempfile.TemporaryDirectory() as folder:
    file = Path(folder, "model.pt2")
    torch.export.save(program, file)
    restored = torch.export.load(file).module()

requests = torch.randn(7, 8)  # another batch size than the example's
answers, expected = restored(requests), model(requests)
torch.testing.assert_close(answers, expected)
print("saved, loaded, answers for a batch of", len(requests), end=": ")
print(f"largest difference {(answers - expected).abs().max().item():.4f}")
