import tempfile
from pathlib import Path

import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 2)).eval()
example = torch.randn(4, 8)

batch = torch.export.Dim("batch", min=1, max=1024)
program = torch.export.export(model, (example,), dynamic_shapes=({0: batch},))

with tempfile.TemporaryDirectory() as folder, torch.inference_mode():
    file = str(Path(folder, "model.pt2"))
    torch._inductor.aoti_compile_and_package(program, package_path=file)  # needs g++
    compiled = torch._inductor.aoti_load_package(file)
    requests = torch.randn(7, 8)
    torch.testing.assert_close(compiled(requests), model(requests))
    print("compiled ahead of time, equal for another batch size:", len(requests))
