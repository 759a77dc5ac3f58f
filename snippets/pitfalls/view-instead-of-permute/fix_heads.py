import torch
from torch import nn

torch.manual_seed(0)
sentences = torch.randn(4, 10, 32)  # sentences, tokens, channels
layer = nn.MultiheadAttention(32, 8, bias=False, batch_first=True)


def attention(x):
    batch, tokens, channels = x.shape
    q, k, v = (x @ layer.in_proj_weight.T).chunk(3, dim=-1)
    q, k, v = (
        part.view(batch, tokens, 8, channels // 8).transpose(1, 2) for part in (q, k, v)
    )
    heads = nn.functional.scaled_dot_product_attention(q, k, v)
    return layer.out_proj(heads.transpose(1, 2).reshape(batch, tokens, channels))


with torch.no_grad():
    found, expected = attention(sentences), layer(sentences, sentences, sentences)[0]
error = ((found - expected).norm() / expected.norm()).item()
print(f"difference from nn.MultiheadAttention: {error:.0%}")

# Proof: each head on its own in NumPy, its result beside those of the others
import numpy as np

x, out = sentences.numpy(), layer.out_proj.weight.detach().numpy()
q, k, v = (x @ part.T for part in np.split(layer.in_proj_weight.detach().numpy(), 3))
heads = []
for columns in np.split(np.arange(32), 8):
    score = np.exp(q[..., columns] @ k[..., columns].swapaxes(1, 2) / 2)
    heads.append(score / score.sum(2, keepdims=True) @ v[..., columns])
assert np.allclose(found.numpy(), np.concatenate(heads, 2) @ out.T, atol=1e-5)
assert error < 1e-5
