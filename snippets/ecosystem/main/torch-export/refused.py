import logging

import torch
from torch import nn

# draft_export would log how to read its report.
logging.getLogger("torch.export").setLevel(logging.ERROR)
torch.manual_seed(0)


class Tagger(nn.Module):
    def __init__(self):
        super().__init__()
        self.embed = nn.Embedding(64, 32)
        self.positions = nn.Parameter(torch.randn(16, 32))

    def forward(self, words):
        return self.embed(words) + self.positions


class Branching(Tagger):
    def forward(self, words):
        if (words == 0).all():  # nothing but padding
            return torch.zeros(*words.shape, 32)
        return self.embed(words) + self.positions


class Mended(Tagger):
    def forward(self, words):
        x = self.embed(words) + self.positions[: words.shape[1]]
        return torch.where((words == 0).all(), 0.0, x)


axes = {0: torch.export.Dim("batch"), 1: torch.export.Dim("length", max=16)}


def attempt(what: str, model: nn.Module, words: torch.Tensor) -> None:
    try:
        program = torch.export.export(model, (words,), dynamic_shapes=(axes,))
    except Exception as error:
        message = str(error).partition("\n\n")[0]
        print(f"{what}: {type(error).__name__}: {message}\n")
    else:
        ranges = [str(values) for values in program.range_constraints.values()]
        answer = program.module()(torch.zeros(3, 9, dtype=torch.long))
        print(f"{what}: {ranges}, sum of padding alone: {answer.sum():.0f}\n")


words = torch.randint(64, (2, 16))
attempt("all positions", Tagger(), words)
attempt("mended", Mended(), words)
attempt("mended, one row", Mended(), words[:1])

draft = torch.export.draft_export(Branching(), (words,), dynamic_shapes=(axes,))
for failure in draft._report.failures:
    print("draft_export:", failure.failure_type.name, failure.data.get("expr", ""))
