import torch
from captum.attr import (
    DeepLift,
    InputXGradient,
    IntegratedGradients,
    LayerIntegratedGradients,
)
from torch import nn

torch.manual_seed(0)


def attempt(what: str, call) -> None:
    try:
        print(f"{what}: {call()}")
    except Exception as error:
        print(f"{what}: {type(error).__name__}: {error}")


def gap(model, x, method) -> str:
    """Return by how much attributions miss the rise from a baseline of zeros."""
    found = method(model).attribute(x, baselines=torch.zeros_like(x), target=0)
    with torch.no_grad():
        rise = (model(x) - model(torch.zeros_like(x)))[:, 0]
    return f"{((found.sum(1) - rise).abs().sum() / rise.abs().sum()).item():.2f}"


x = torch.randn(20, 6, requires_grad=True)
first, second, last = nn.Linear(6, 32), nn.Linear(32, 32), nn.Linear(32, 3)
model = nn.Sequential(first, nn.ReLU(), second, nn.ReLU(), last)
attempt("no target", lambda: IntegratedGradients(model).attribute(x).shape)

# Words are integers: attribute to their embeddings
words = nn.Sequential(nn.Embedding(20, 8), nn.Flatten(), nn.Linear(40, 2))
ids = torch.randint(1, 20, (4, 5))
attempt("ids", lambda: IntegratedGradients(words).attribute(ids, target=1))
method = LayerIntegratedGradients(words, words[0])
padding = torch.zeros_like(ids)
found = method.attribute(ids, baselines=padding, target=1)
print("embeddings:", tuple(found.shape), "summed:", tuple(found.sum(-1).shape))

# The black shape on white: zeros as the baseline say that black is "nothing"
image = torch.ones(1, 1, 8, 8)
image[..., 2:6, 2:6] = 0
detector = nn.Sequential(nn.Conv2d(1, 8, 3), nn.Tanh(), nn.Flatten(), nn.Linear(288, 1))
for baseline in (0, 1):
    found = IntegratedGradients(detector).attribute(image, baselines=baseline).abs()
    share = found[..., 2:6, 2:6].sum() / found.sum()
    print(f"baseline {baseline}: {share:.0%} on the black shape")

# Training mode: the same question twice
dropping = nn.Sequential(first, nn.ReLU(), nn.Dropout(0.5), last)
for training in (True, False):
    dropping.train(training)
    method = IntegratedGradients(dropping)
    one, other = (method.attribute(x, target=0) for _ in range(2))
    apart = ((one - other).abs().sum() / one.abs().sum()).item()
    print(f"training={training}: two runs differ by {apart:.0%}")


# DeepLift replaces the gradients of activation modules, one call of each
class Reused(nn.Module):
    def __init__(self, activation):
        super().__init__()
        self.first, self.second, self.last = first, second, last
        self.activation = activation

    def forward(self, x):
        return self.last(self.activation(self.second(self.activation(self.first(x)))))


attempt("a module for each call: gap", lambda: gap(model, x, DeepLift))
attempt("one module twice", lambda: gap(Reused(nn.ReLU()), x, DeepLift))
attempt("torch.relu: gap", lambda: gap(Reused(torch.relu), x, DeepLift))

# In-place activations
in_place = nn.Sequential(first, nn.ReLU(inplace=True), second, nn.ReLU(), last)
method = LayerIntegratedGradients(in_place, first)
attempt("inplace=True", lambda: method.attribute(x, target=0).shape)

# Proof: with a function in place of modules DeepLift is input times gradient
plain = InputXGradient(model).attribute(x, target=0)
assert torch.allclose(DeepLift(Reused(torch.relu)).attribute(x, target=0), plain)
