import torch
from torch.nn.functional import scaled_dot_product_attention


def by_hand(query, key, value, mask):
    """Attention as older code has it: (batch, heads, time, features)."""
    scores = query @ key.transpose(-2, -1) / query.shape[-1] ** 0.5
    return scores.masked_fill(~mask, float("-inf")).softmax(-1) @ value


torch.manual_seed(0)
query, key, value = torch.randn(3, 2, 8, 128, 32).unbind()
causal = torch.ones(128, 128, dtype=torch.bool).tril()
expected = by_hand(query, key, value, causal)
found = scaled_dot_product_attention(query, key, value, is_causal=True)
print(f"largest difference: {(found - expected).abs().max():.5f}")

# As for xFormers: (batch, time, heads, features). It runs, and is wrong.
as_xformers = [tensor.transpose(1, 2) for tensor in (query, key, value)]
wrong = scaled_dot_product_attention(*as_xformers, is_causal=True).transpose(1, 2)
print(f"heads and time swapped: {(wrong - expected).abs().max():.2f}")

transposed = [tensor.transpose(1, 2) for tensor in as_xformers]
right = scaled_dot_product_attention(*transposed, is_causal=True)
print(f"transposed first: {(right - expected).abs().max():.5f}")

# Proof: the results agree; the other layout gives the right shape and other numbers.
torch.testing.assert_close(found, expected)
torch.testing.assert_close(right, expected)
assert wrong.shape == expected.shape
assert (wrong - expected).abs().max() > 1
