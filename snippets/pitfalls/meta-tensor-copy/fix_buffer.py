import torch
from torch import nn


class Positions(nn.Module):
    def __init__(self, width, length):
        super().__init__()
        self.project = nn.Linear(width, width)
        with torch.device("cpu"):  # also where the model is built on meta
            rates = 10000 ** (-torch.arange(0, width, 2) / width)
            angles = torch.arange(length)[:, None] * rates
            table = torch.cat([angles.sin(), angles.cos()], dim=1)
        self.register_buffer("table", table, persistent=False)  # not in the file

    def forward(self, tokens):
        return self.project(tokens + self.table[: tokens.shape[1]])


torch.manual_seed(0)
checkpoint = Positions(16, 50).state_dict()
with torch.device("meta"):
    model = Positions(16, 50)
model.load_state_dict(checkpoint, assign=True)
model.to("cpu")
print(f"largest entry of the table: {model.table.max():.4f}")

# Proof: the output is that of a model that was built in memory and loaded
built = Positions(16, 50)
built.load_state_dict(checkpoint)
tokens = torch.randn(2, 7, 16)
assert torch.equal(model(tokens), built(tokens))
assert model.table.max() == built.table.max()
