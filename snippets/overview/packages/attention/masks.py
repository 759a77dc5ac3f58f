import torch
from torch import nn
from torch.nn.functional import scaled_dot_product_attention

torch.manual_seed(0)
length, width, heads = 6, 16, 2
tokens = torch.tensor([[5, 9, 2, 7, 3, 8], [4, 6, 1, 2, 0, 0]])  # 0: padding
padding = tokens == 0  # (batch, keys)
x = nn.Embedding(10, width)(tokens)
attention = nn.MultiheadAttention(width, heads, batch_first=True)
ahead = torch.ones(length, length).triu(1).bool()  # (queries, keys): those to come

maps = [
    attention(x, x, x)[1],
    attention(x, x, x, key_padding_mask=padding)[1],
    attention(x, x, x, key_padding_mask=padding, attn_mask=ahead)[1],
]
print("key  no_mask  padding  both")  # weights of the second text's second token
for key in range(length):
    row = [weights[1, 1, key].item() for weights in maps]
    print(f"{key + 1:3}  " + "     ".join(f"{weight:.2f}" for weight in row))

# The function: here True means that a key is seen
q, k, v = torch.randn(3, 2, heads, length, width // heads)
seen = ~(ahead | padding[:, None, None, :])
masked = scaled_dot_product_attention(q, k, v, attn_mask=seen)
causal = scaled_dot_product_attention(q, k, v, is_causal=True)
apart = (masked - causal).abs().amax((1, 3))
print(f"\ndifference of the calls, words: {apart[~padding].max():.4f}")
print(f"difference of the calls, padding: {apart[padding].max():.4f}")

# Proof: no weight on a hidden key, and the weights of a query sum to 1
assert (maps[1][1, :, 4:] == 0).all()
assert (maps[2].triu(1) == 0).all()
for weights in maps:
    torch.testing.assert_close(weights.sum(2), torch.ones(2, length))
assert apart[~padding].max() < 1e-6
assert apart[padding].max() > 0.1
