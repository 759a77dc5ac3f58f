import torch
from torch import nn


class Triage(nn.Module):
    def __init__(self):
        super().__init__()
        self.routine, self.urgent = nn.Linear(4, 1), nn.Linear(4, 1)

    def forward(self, signs):
        return self.urgent(signs) if signs.max() > 3 else self.routine(signs)


model = Triage()
calm, critical = torch.zeros(4), torch.full((4,), 5.0)
for name, signs in {"calm": calm, "critical": critical}.items():
    model.zero_grad()
    model(signs).backward()
    trained = {part for part, w in model.named_parameters() if w.grad is not None}
    branch = "routine" if signs is calm else "urgent"
    assert trained == {f"{branch}.weight", f"{branch}.bias"}
    print(f"eager, {name}: a graph through", branch)

for name, capture in {
    "torch.func.vmap": lambda: torch.func.vmap(model)(torch.stack([calm, critical])),
    "torch.compile, fullgraph": lambda: torch.compile(
        model, backend="eager", fullgraph=True
    )(calm),
}.items():
    try:
        capture()
    except Exception as error:
        print(f"{name}: refuses, {type(error).__name__}")
    else:
        raise AssertionError(f"{name} took it")
