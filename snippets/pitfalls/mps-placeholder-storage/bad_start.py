import torch
from torch import nn
from torch.overrides import TorchFunctionMode


class LikeMPS(TorchFunctionMode):
    """Checks the indices of an Embedding as MPS does; leave it out on a Mac."""

    def __torch_function__(self, function, types, args=(), kwargs=None):
        if function is nn.functional.embedding and args[0].device.type == "cpu":
            raise RuntimeError(
                "Placeholder storage has not been allocated on MPS device!"
            )
        return function(*args, **(kwargs or {}))


class Quality(nn.Module):
    def __init__(self):
        super().__init__()
        self.words = nn.Embedding(50, 8)
        self.score = nn.Linear(8, 1)

    def forward(self, tokens):
        start = torch.zeros(len(tokens), 1, dtype=torch.long)
        words = torch.cat([self.words(start), self.words(tokens)], 1)
        return self.score(words.mean(1))


device = "mps" if torch.backends.mps.is_available() else "meta"
model = Quality().to(device)
tokens = torch.randint(50, (16, 24)).to(device)
with LikeMPS():
    print(f"scores: {len(model(tokens))}")
