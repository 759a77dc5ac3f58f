import torch
from torch import nn


@torch.no_grad()
def assert_evaluates(model, batch):
    """Check that each output depends on its own sample only, and not on chance."""
    on = [name or "the model" for name, part in model.named_modules() if part.training]
    assert not on, f"in training mode: {', '.join(on)}"
    alone = torch.cat([model(sample) for sample in batch.split(1)])
    difference = (model(batch) - alone).abs().max().item()
    assert difference < 1e-4, f"in eval mode, outputs differ by {difference:.2f}"
    return f"outputs differ by {difference:.4f}"


class Functional(nn.Linear):
    def forward(self, spectrum):
        spectrum = nn.functional.dropout(spectrum)
        return super().forward(spectrum)


torch.manual_seed(0)
trained = nn.Sequential(nn.BatchNorm1d(32), nn.Dropout(), nn.Linear(32, 4))
evaluated = nn.Sequential(nn.BatchNorm1d(32), nn.Dropout(), nn.Linear(32, 4)).eval()
functional = Functional(32, 4).eval()
for model in (trained, evaluated, functional):
    try:
        print(assert_evaluates(model, torch.randn(8, 32)))
    except AssertionError as error:
        print("caught:", error)
