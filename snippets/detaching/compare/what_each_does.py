import numpy as np
import torch
from torch import nn


def no_grad(x):
    with torch.no_grad():
        return x.exp()


def inference_mode(x):
    with torch.inference_mode():
        return x.exp()


def eval_mode(x):
    return nn.Dropout(0.9).eval()(x).exp()


OPERATIONS = {
    "`x.detach()`": torch.Tensor.detach,
    "`x.detach_()`": torch.Tensor.detach_,
    "`x.exp()` under `no_grad()`": no_grad,
    "`x.exp()` under `inference_mode()`": inference_mode,
    "`x.exp()` in `eval()` mode": eval_mode,
    "`w.requires_grad_(False)`": lambda x: x.requires_grad_(False),
    "`x.data`": lambda x: x.data,
    "`x.clone()`": torch.Tensor.clone,
    "`x.item()`": torch.Tensor.item,
    "`x.numpy(force=True)`": lambda x: x.numpy(force=True),
}


def apply(name):
    """Return a weight, a value computed from it, and what the operation makes of it."""
    w = torch.zeros(1, requires_grad=True)
    x = w if "`w." in name else w.sigmoid()  # sigmoid saves its result for backward()
    return w, x, OPERATIONS[name](x)


def gives(name):
    _, x, result = apply(name)
    if isinstance(result, float):
        return "a number"
    if isinstance(result, np.ndarray):
        return "an array"
    return "itself" if result is x else "a tensor"


def in_graph(name):
    return "yes" if getattr(apply(name)[2], "requires_grad", False) else "no"


def shares_memory(name):
    _, x, result = apply(name)
    array = result.numpy(force=True) if isinstance(result, torch.Tensor) else result
    return "yes" if np.shares_memory(x.numpy(force=True), array) else "no"


def original(name):
    return "in the graph" if apply(name)[1].requires_grad else "out of it"


def after_write(name):
    """Zero the result in place, then ask x for the gradient of w, which is 0.25."""
    w, x, result = apply(name)
    if not isinstance(result, (torch.Tensor, np.ndarray)) or not x.requires_grad:
        return "-"
    try:
        result.fill(0) if isinstance(result, np.ndarray) else result.zero_()
    except RuntimeError:
        return "the write raises"
    try:
        x.backward()
    except RuntimeError:
        return "raises"
    return "right" if w.grad.item() == 0.25 else f"wrong: {w.grad.item():g}"


COLUMNS = {
    "gives": gives,
    "result in the graph": in_graph,
    "shares memory": shares_memory,
    "the original is then": original,
    "after a write to the result, `backward()` is": after_write,
}
rows = {name: [column(name) for column in COLUMNS.values()] for name in OPERATIONS}

ends = {name: row[-1] for name, row in rows.items()}
assert ends["`x.detach()`"] == "raises"
assert ends["`x.clone()`"] == "right"
assert ends["`x.data`"] == ends["`x.numpy(force=True)`"] == "wrong: 0"
taken_out = [name for name, row in rows.items() if row[3] == "out of it"]
assert taken_out == ["`x.detach_()`", "`w.requires_grad_(False)`"]

print(f"| x is in a graph, w is a weight | {' | '.join(COLUMNS)} |")
print("|---" * (1 + len(COLUMNS)) + "|")
for name, cells in rows.items():
    print(f"| {name} | {' | '.join(cells)} |")
