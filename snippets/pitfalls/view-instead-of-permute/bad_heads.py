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
    return layer.out_proj(heads.reshape(batch, tokens, channels))


with torch.no_grad():
    found, expected = attention(sentences), layer(sentences, sentences, sentences)[0]
error = ((found - expected).norm() / expected.norm()).item()
print(f"difference from nn.MultiheadAttention: {error:.0%}")
