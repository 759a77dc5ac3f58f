import torch
from torch import nn
from torch.nn.utils import prune

torch.manual_seed(0)
layer, signal = nn.Linear(4, 2), torch.randn(3, 4)
seen = []
layer.register_forward_hook(lambda module, inputs, output: seen.append(output))
assert torch.equal(layer(signal), layer.forward(signal))
print("layer(x) and layer.forward(x) agree; the hook saw", len(seen), "of 2 calls")
assert len(seen) == 1

prune.l1_unstructured(layer, "weight", amount=0.5)  # masks the weight in a hook
with torch.no_grad():
    layer.weight_orig.fill_(1)
expected = signal @ layer.weight_mask.T + layer.bias
stale = layer.forward(signal)
assert not torch.allclose(stale, expected)
torch.testing.assert_close(layer(signal), expected)
for name, output in {"layer.forward(x)": stale, "layer(x)": layer(signal)}.items():
    error = (output - expected).abs().max().item()
    print(f"weight updated: {name} is off by {error:.4f}")
