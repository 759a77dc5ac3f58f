from torch import nn, optim


def not_optimized(optimizer, *modules):
    """Name the trainable parameters that the optimizer does not hold."""
    held = {id(p) for group in optimizer.param_groups for p in group["params"]}
    return [
        f"{type(module).__name__}.{name}"
        for module in modules
        for name, p in module.named_parameters()
        if p.requires_grad and id(p) not in held
    ]


class Margin(nn.Module):  # a loss with weights of its own
    def __init__(self):
        super().__init__()
        self.centres = nn.Linear(8, 4, bias=False)


model, loss = nn.Sequential(nn.Linear(16, 8), nn.ReLU(), nn.Linear(8, 8)), Margin()
optimizer = optim.SGD(model.parameters(), lr=0.1)
model[2] = nn.Linear(8, 8)  # replaced too late
left_out = not_optimized(optimizer, model, loss)
print(f"trainable parameters that are not optimized: {len(left_out)} {left_out}")
