import torch
from torch import nn

torch.manual_seed(0)
attention = nn.MultiheadAttention(8, 2)  # batch_first is missing
mask = torch.ones(5, 5).triu(1).bool()

batch = torch.randn(5, 5, 8)  # five texts of five tokens: nothing is raised
together, _ = attention(batch, batch, batch, attn_mask=mask)
batch[0] = 0  # another text beside the last
again, _ = attention(batch, batch, batch, attn_mask=mask)
print(f"last text changed by: {(together[-1] - again[-1]).abs().max().item():.4f}")
