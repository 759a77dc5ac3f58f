import torch
from torch.nn.functional import scaled_dot_product_attention

torch.manual_seed(0)
genome = torch.randn(1000, 16)  # one token per base, encoded
query = key = value = genome.view(1, 1000, 8, 2).transpose(1, 2)  # 8 heads

context = scaled_dot_product_attention(query, key, value)
print(f"mean: {context.mean().item():.4f}")

# Proof: NumPy, and the largest tensor that torch made.
import numpy as np
from torch.utils._python_dispatch import TorchDispatchMode


class Largest(TorchDispatchMode):
    size = 0

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        result = func(*args, **(kwargs or {}))
        for tensor in result if isinstance(result, tuple) else [result]:
            if isinstance(tensor, torch.Tensor):
                self.size = max(self.size, tensor.numel())
        return result


torch.manual_seed(0)
heads = torch.randn(1000, 16).double().numpy().reshape(1000, 8, 2)
means = []
for head in range(8):
    tokens = heads[:, head]
    weights = np.exp(tokens @ tokens.T / np.sqrt(2))
    expected = weights / weights.sum(axis=1, keepdims=True) @ tokens
    assert np.abs(context[0, head].numpy() - expected).max() < 1e-4
    means.append(expected.mean())
with Largest() as largest:
    scaled_dot_product_attention(query, key, value)
assert largest.size == 1000 * 16
assert abs(context.mean().item() - np.mean(means)) < 1e-5
