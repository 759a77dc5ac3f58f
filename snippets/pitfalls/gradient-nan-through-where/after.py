import torch

ways = {
    "x.sqrt() * mask": lambda x, mask: x.sqrt() * mask,
    "x.sqrt()[mask]": lambda x, mask: x.sqrt()[mask],
    "x.sqrt().masked_fill(~mask, 0)": lambda x, mask: x.sqrt().masked_fill(~mask, 0),
    "x.sqrt().nan_to_num()": lambda x, mask: x.sqrt().nan_to_num(),
    "x[mask].sqrt()": lambda x, mask: x[mask].sqrt(),
    "x.where(mask, 1).sqrt() * mask": lambda x, mask: x.where(mask, 1).sqrt() * mask,
    "(x + 1e-8).sqrt() * mask": lambda x, mask: (x + 1e-8).sqrt() * mask,
}
for way, root in ways.items():
    x = torch.tensor([0.0, 4.0], requires_grad=True)
    value = root(x, x > 0).sum()
    (slope,) = torch.autograd.grad(value, x)
    print(
        f"{way}: {value.item():.4f}, gradient {[round(s, 4) for s in slope.tolist()]}"
    )
