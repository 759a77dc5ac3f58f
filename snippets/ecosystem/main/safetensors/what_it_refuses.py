import tempfile
from pathlib import Path

import torch
from safetensors.torch import load_file, load_model, save_file, save_model
from torch import nn


class LanguageModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.embedding = nn.Embedding(10, 4)
        self.head = nn.Linear(4, 10, bias=False)
        self.head.weight = self.embedding.weight  # tied, as most of them are

    def forward(self, tokens):
        return self.head(self.embedding(tokens))


torch.manual_seed(0)
model = LanguageModel()
optimizer = torch.optim.Adam(model.parameters())

with tempfile.TemporaryDirectory() as folder:
    path = Path(folder, "model.safetensors")
    for content in (
        model.state_dict(),
        {"weight": torch.zeros(3, 2).T},
        {"step": 100},
        optimizer.state_dict(),
    ):
        try:
            save_file(content, path)
        except Exception as error:
            message = str(error).strip().split(": [{")[0]  # names in any order follow
            print(f"{type(error).__name__}: {message}\n")

    save_model(model, path)
    print("save_model wrote:", list(load_file(path)))
    other = LanguageModel()
    load_model(other, path)

tokens = torch.tensor([1, 2, 3])
assert torch.equal(other(tokens), model(tokens))
assert other.head.weight is other.embedding.weight
