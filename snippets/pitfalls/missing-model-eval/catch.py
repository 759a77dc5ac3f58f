import torch
from torch import nn


@torch.no_grad()
def assert_evaluates(model, batch):
    """Check that an output depends on its own sample only, and on no chance."""
    on = [name or "the model" for name, part in model.named_modules() if part.training]
    assert not on, f"in training mode: {', '.join(on)}"
    alone = torch.cat([model(sample) for sample in batch.split(1)])
    assert torch.allclose(model(batch), alone, atol=1e-5), "in eval mode, but random"


class Functional(nn.Linear):
    def forward(self, spectrum):
        return super().forward(nn.functional.dropout(spectrum))


def check(model):
    try:
        assert_evaluates(model, torch.randn(8, 32))
        return "fine"
    except AssertionError as error:
        return error


torch.manual_seed(0)
model = nn.Sequential(nn.BatchNorm1d(32), nn.Dropout(), nn.Linear(32, 4))
print("after training:", check(model))
print("after eval():", check(model.eval()))
print("nn.functional.dropout, after eval():", check(Functional(32, 4).eval()))
assert check(model) == "fine"
assert "fine" not in (check(model.train()), check(Functional(32, 4).eval()))
