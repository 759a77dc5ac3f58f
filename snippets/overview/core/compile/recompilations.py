import torch
from torch import nn
from torch._dynamo.utils import counters


class Tagger(nn.Module):
    """Gives each word of a sentence one of five tags, and counts its own calls."""

    def __init__(self, calls):
        super().__init__()
        self.embed, self.tag = nn.Embedding(100, 16), nn.Linear(16, 5)
        if isinstance(calls, torch.Tensor):
            self.register_buffer("calls", calls)
        else:
            self.calls = calls

    def forward(self, words):
        self.calls += 1
        return self.tag(self.embed(words)) * (1 - 0.5**self.calls)


def graphs_after(lengths, counter, **options):
    """Return how many graphs were captured after each call."""
    torch.compiler.reset()  # forget what was compiled
    counters.clear()
    compiled, found = torch.compile(Tagger(counter), backend="eager", **options), []
    for length in lengths:
        compiled(torch.zeros(4, length, dtype=torch.long))
        found.append(counters["stats"]["unique_graphs"])
    return found


lengths = [9, 9, 12, 7, 30, 9]  # words in each batch
columns = {
    "length": lengths,
    "default": graphs_after(lengths, torch.tensor(0)),
    "dynamic": graphs_after(lengths, torch.tensor(0), dynamic=True),
    "integer": graphs_after([9] * 6, 0),  # one length only
}
print("call ", *columns)
for call, row in enumerate(zip(*columns.values(), strict=True), 1):
    print(f"{call:4}  ", "       ".join(f"{value:2}" for value in row))

# Proof: two graphs by default, one if dynamic, one for each value of the integer.
assert columns["default"] == [1, 1, 2, 2, 2, 2]
assert columns["dynamic"] == [1] * 6
assert columns["integer"] == [1, 2, 3, 4, 5, 6]
assert torch._dynamo.config.recompile_limit == 8
