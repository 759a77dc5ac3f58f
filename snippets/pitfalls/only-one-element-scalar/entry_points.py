import math

import numpy as np
import torch

scores, lengths = torch.tensor([0.2, 0.7]), torch.tensor([3, 5])
table = np.zeros(4)
attempts = {
    "scores.item()": lambda: scores.item(),
    "(lengths == 4).nonzero().item()": lambda: (lengths == 4).nonzero().item(),
    "float(scores)": lambda: float(scores),
    "int(lengths)": lambda: int(lengths),
    "math.log(scores)": lambda: math.log(scores),
    "'%.1f' % scores": lambda: "%.1f" % scores,  # noqa: UP031 the old style, on purpose
    "f'{scores:.1f}'": lambda: f"{scores:.1f}",
    "table[0] = scores": lambda: table.__setitem__(0, scores),
    "torch.tensor([scores, scores])": lambda: torch.tensor([scores, scores]),
    "torch.tensor([lengths, lengths])": lambda: torch.tensor([lengths, lengths]),
    "range(lengths)": lambda: range(lengths),
    "range(lengths.max() / 2)": lambda: range(lengths.max() / 2),
    "scores[:lengths]": lambda: scores[:lengths],
    "list(range(9))[lengths]": lambda: list(range(9))[lengths],
}
for name, attempt in attempts.items():
    try:
        attempt()
    except (RuntimeError, TypeError, ValueError) as error:
        print(f"{name}\n    {type(error).__name__}: {error}")
