import warnings

import torch

rows = {
    "x.shape[0]": lambda x: x.sum() * x.shape[0],
    "int(x.shape[0])": lambda x: x.sum() * int(x.shape[0]),
    "len(x)": lambda x: x.sum() * len(x),
    "x.numel()": lambda x: x.sum() * x.numel(),
    "range(x.shape[0])": lambda x: sum(x.sum() for _ in range(x.shape[0])),
    "for row in x": lambda x: sum(row.sum() for row in x),
    "x.sum().item()": lambda x: x.sum().item() * torch.ones(1),
    "float(x.sum())": lambda x: x.sum() * float(x.sum()),
    "x.sum().numpy()": lambda x: x.sum() * float(x.sum().numpy()),
    "torch.tensor(number)": lambda x: x.sum() * torch.tensor(len(x.tolist())),
    "torch.tensor([1.0])": lambda x: x.sum() * torch.tensor([1.0]),
}
example, other = torch.ones(2, 3), torch.ones(5, 3)
for code, function in rows.items():
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        traced = torch.jit.trace(function, example, check_trace=False)
    said = [str(w.message) for w in caught if w.category is torch.jit.TracerWarning]
    try:
        off = f"{(traced(other) - function(other)).abs().max().item():.0f}"
    except RuntimeError as error:
        off = type(error).__name__
    print(f"{code}: off by {off}, warnings: {len(said)}")
    for text in said[-1:]:
        print("   ", text[:75])

# Proof: the ones sum up to 15, and the number of rows is 5, not the 2 of the example.
frozen = torch.jit.trace(rows["range(x.shape[0])"], example)
assert frozen(other) == 15 * 2
assert torch.jit.trace(rows["x.shape[0]"], example)(other) == 15 * 5
