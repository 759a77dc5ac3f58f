import torch
from torch import nn


def leaks(attend, x, hidden):
    """Change the hidden steps, and return by how much the others change."""
    other = torch.where(hidden[..., None], torch.randn_like(x), x)
    changes = []
    for gradients in (True, False):  # layers may compute differently without gradients
        with torch.set_grad_enabled(gradients):
            change = (attend(x) - attend(other))[~hidden].abs().max()
        changes.append(change.item())
    return torch.tensor(changes).max().item()  # nan if one is nan


torch.manual_seed(0)
attention = nn.MultiheadAttention(8, 2, batch_first=True).eval()
layer = nn.TransformerEncoderLayer(8, 2, 16, batch_first=True).eval()
padding = torch.arange(6) >= torch.tensor([[4], [5]])  # two texts, of 4 and 5 words


def padded(x):
    return attention(x, x, x, key_padding_mask=~padding)[0]


def padded_float(x):
    return layer(x, src_key_padding_mask=padding.float())


def causal(x):
    mask = torch.ones(6, 6).triu(1).bool()
    return nn.functional.scaled_dot_product_attention(x, x, x, attn_mask=mask)


x = torch.randn(2, 6, 8)
last = torch.arange(6).expand(2, 6) == 5
print(f"MultiheadAttention, words change by: {leaks(padded, x, padding):.3f}")
print(
    f"TransformerEncoderLayer, words change by: {leaks(padded_float, x, padding):.3f}"
)
print(f"causal, words before the last change by: {leaks(causal, x, last):.3f}")
