import torch
from torch.nn.functional import scaled_dot_product_attention

torch.manual_seed(0)
lengths = torch.tensor([5, 3, 4])  # three sentences, padded to five tokens
tokens = torch.randn(3, 5, 8)

causal = torch.ones(5, 5).tril().bool()  # no token sees the ones after it
allowed = causal & (torch.arange(5) < lengths[:, None]).unsqueeze(1)  # nor padding
output = scaled_dot_product_attention(tokens, tokens, tokens, attn_mask=allowed)

print(f"mask: {tuple(allowed.shape)}")
print(f"mean square of the output: {output.square().mean().item():.4f}")

# Proof: softmax over the tokens that each one may see, one by one in NumPy.
import numpy as np

squares = []
for sentence, length in zip(tokens.double().numpy(), [5, 3, 4], strict=True):
    for query in range(5):
        seen = sentence[: min(query + 1, length)]
        weights = np.exp(seen @ sentence[query] / np.sqrt(8))
        squares.append((weights @ seen / weights.sum()) ** 2)
assert abs(output.square().mean().item() - np.mean(squares)) < 1e-4
