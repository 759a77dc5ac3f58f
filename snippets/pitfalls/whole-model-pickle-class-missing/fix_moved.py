import sys
import tempfile
from pathlib import Path

import torch

DETECTOR = """
from torch import nn

class Detector(nn.Module):
    def __init__(self):
        super().__init__()
        self.head = nn.Linear(8, 2)

    def forward(self, features):
        return self.head(features)
"""
with tempfile.TemporaryDirectory() as folder:
    for name in "models.py", "detector.py":
        Path(folder, name).write_text(DETECTOR)
    sys.path.insert(0, folder)
    import models  # the project in which it was trained

    torch.manual_seed(0)
    torch.save({"epoch": 9, "model": models.Detector()}, f"{folder}/best.pt")

    sys.modules.pop("models")  # another program, which has it as detector.py
    Path(folder, "models.py").unlink()
    import detector

    sys.modules["models"] = detector  # the name that stands in the file
    model = torch.load(f"{folder}/best.pt", weights_only=False)["model"]
    del sys.modules["models"]
    score = model(torch.ones(1, 8))[0, 0].item()
print(f"score: {score:.4f}")

# Proof: the layer that was saved.
torch.manual_seed(0)
head = torch.nn.Linear(8, 2)
assert abs(score - (head.weight[0].sum() + head.bias[0]).item()) < 1e-6
assert type(model) is detector.Detector
assert "models" not in sys.modules
