from torch import nn


def weights_of(model):
    """Count the weights that are registered, and those that are trained."""
    registered = sum(p.numel() for p in model.parameters())
    trained = sum(p.numel() for p in model.parameters() if p.requires_grad)
    return registered, trained


class Listed(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = [nn.Linear(5, 3), nn.Linear(3, 2)]


class Misspelt(nn.Module):
    def _init_(self):
        super().__init__()
        self.layer = nn.Linear(5, 3)


models = {
    "a list": Listed(),
    "_init_": Misspelt(),
    "frozen": nn.Linear(5, 3).requires_grad_(False),
    "registered": nn.ModuleList(Listed().layers),
}
for name, model in models.items():
    registered, trained = weights_of(model)
    print(f"{name}: {registered} weights, {trained} of them trained")
