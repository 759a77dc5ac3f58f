from pathlib import Path

import torch
from torch.utils.data import DataLoader

torch.manual_seed(0)
features = {f"clip{number:02}": torch.randn(16) for number in range(12)}
labels = {f"clip{number:02}.wav": number % 3 for number in range(12)}  # labels.csv

kinds_of = {Path(name).stem: kind for name, kind in labels.items()}
pairs = [(features[name], kinds_of[name]) for name in kinds_of if name in features]
print(f"labels {len(labels)}, files {len(features)}, pairs {len(pairs)}")
loader = DataLoader(pairs, batch_size=4, shuffle=True)
counts = torch.cat([kinds for _, kinds in loader]).bincount().tolist()
print(f"clips of each kind: {counts}")

# Proof: four of each, and each with the features of its own clip.
assert counts == [4, 4, 4]
for clips, kinds in loader:
    for clip, kind in zip(clips, kinds.tolist(), strict=True):
        owner = [name for name, row in features.items() if (row == clip).all()]
        assert labels[f"{owner[0]}.wav"] == kind
