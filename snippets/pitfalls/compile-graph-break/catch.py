import torch
from torch import nn


class Router(nn.Module):
    """Sends each token to the expert with the highest score."""

    def __init__(self):
        super().__init__()
        self.scores = nn.Linear(8, 3)
        self.experts = nn.ModuleList(nn.Linear(8, 8) for _ in range(3))

    def forward(self, tokens):
        chosen = self.scores(tokens).argmax(1)
        result = torch.zeros_like(tokens)
        for number, expert in enumerate(self.experts):
            mine = (chosen == number).unsqueeze(1)
            if mine.any():  # the mistake
                result = result + expert(tokens) * mine
        return result


def first_break(model, *batch):
    """Return the reason and the place of the first graph break, or None."""
    try:
        torch.compile(model, backend="eager", fullgraph=True)(*batch)
    except torch._dynamo.exc.TorchDynamoException as error:
        reason, _, place = str(error).partition("\n")
        return reason, place.partition("from user code:")[2].splitlines()[2].strip()


print(first_break(Router(), torch.ones(6, 8)))
