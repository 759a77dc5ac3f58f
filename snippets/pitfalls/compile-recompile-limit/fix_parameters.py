import torch
from torch import nn


@torch.compile(backend="eager")
def orthogonalized(gradient):
    """Return a matrix with singular values near to 1, as Muon does."""
    matrix = gradient / gradient.norm()
    for _ in range(5):
        matrix = 1.5 * matrix - 0.5 * matrix @ matrix.mT @ matrix
    return matrix


torch.manual_seed(0)
weights = [nn.Parameter(torch.randn(width, 2 * width)) for width in range(4, 16)]
results = [orthogonalized(weight.detach()) for weight in weights]
graphs = torch._dynamo.utils.counters["stats"]["unique_graphs"]
print(f"graphs for 12 shapes: {graphs}")

# Proof: two graphs, and the singular values follow s -> 1.5 s - 0.5 s^3.
assert graphs == 2
for weight, result in zip(weights, results, strict=True):
    values = torch.linalg.svdvals(weight.detach()) / weight.detach().norm()
    for _ in range(5):
        values = 1.5 * values - 0.5 * values**3
    torch.testing.assert_close(
        torch.linalg.svdvals(result),
        values.sort(descending=True).values,
        atol=1e-4,
        rtol=1e-4,
    )
