import torch
from torch import nn


class Towers(nn.Module):
    """One linear head for each of three tasks on the same 40 features."""

    def __init__(self):
        super().__init__()
        self.heads = nn.ModuleList(nn.Linear(40, classes) for classes in (4, 2, 7))

    def forward(self, features):
        return [head(features) for head in self.heads]


torch.manual_seed(0)
device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
model = Towers().to(device)
features = torch.randn(32, 40).to(device)
logits = model(features)
print("classes:", [scores.shape[1] for scores in logits])
print("parameters that the optimizer gets:", len(list(model.parameters())))

# Proof: the logits in NumPy, and a pass on the meta device, which stands for a GPU
import numpy as np

p = [parameter.detach().cpu().numpy() for parameter in model.parameters()]
expected = [
    features.cpu().numpy() @ weight.T + bias
    for weight, bias in zip(p[::2], p[1::2], strict=True)
]
for scores, wanted in zip(logits, expected, strict=True):
    assert np.allclose(scores.detach().cpu().numpy(), wanted, atol=1e-5)
assert {scores.device.type for scores in model.to("meta")(features.to("meta"))} == {
    "meta"
}
