import tempfile
from pathlib import Path

import torch
from read_checkpoint import compare, describe, inspect, read
from torch import nn


def classifier(classes: int) -> nn.Module:
    return nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, classes))


folder = tempfile.TemporaryDirectory()
path = Path(folder.name, "epoch-4.pt")
trained = nn.DataParallel(classifier(classes=10))
torch.save({"epoch": 4, "state_dict": trained.state_dict()}, path)

print(f"== {path.name}")
found = read(path)
print(*describe(found), *inspect(found), sep="\n")

model = classifier(classes=3)
print(f"== {path.name}, against a model for {model[2].out_features} classes")
print(*compare(found, model), sep="\n")

pointer = Path(folder.name, "weights.pt")
first = "version https://git-lfs.github.com/spec/v1"
pointer.write_text(f"{first}\noid sha256:4d7a21\nsize 132735\n")
print(f"== {pointer.name}")
print(*inspect(read(pointer)), sep="\n")

# Proof: each mistake is reported, and the file fits the model that it was saved from
assert [one.check for one in inspect(found)] == ["wrapped", "no_optimizer"]
differences = [one.check for one in compare(found, model)]
assert differences == ["prefixed", "other_size", "other_size"]
assert [one.check for one in inspect(read(pointer))] == ["broken_file"]
assert compare(found, trained) == []
folder.cleanup()
