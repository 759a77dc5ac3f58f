import torch
from torch.nn.functional import scaled_dot_product_attention

torch.manual_seed(0)
lengths = torch.tensor([5, 3, 4])  # three sentences, padded to five tokens
tokens = torch.randn(3, 5, 8)

allowed = torch.ones(5, 5).tril().bool()  # no token sees the ones after it
allowed &= (torch.arange(5) < lengths[:, None]).unsqueeze(1)  # nor the padding
output = scaled_dot_product_attention(tokens, tokens, tokens, attn_mask=allowed)

print(f"mask: {tuple(allowed.shape)}")
print(f"mean square of the output: {output.square().mean().item():.4f}")
