import torch
from torch import nn
from torch.nn import functional


class Attention(nn.Module):
    """Self-attention whose heads * head_dim may differ from the width."""

    def __init__(self, width, heads, head_dim):
        super().__init__()
        self.split = (3, heads, head_dim)
        self.qkv = nn.Linear(width, 3 * heads * head_dim)
        self.out = nn.Linear(heads * head_dim, width)

    def forward(self, x):
        q, k, v = self.qkv(x).unflatten(-1, self.split).transpose(1, 3).unbind(2)
        found = functional.scaled_dot_product_attention(q, k, v)
        return self.out(found.transpose(1, 2).flatten(2))


torch.manual_seed(0)
whole = nn.MultiheadAttention(64, 8, batch_first=True)  # eight heads, each 8 wide
pruned = Attention(64, heads=7, head_dim=8)  # 64 does not divide by 7
rows = torch.arange(192).view(3, 64)[:, :56].flatten()  # q, k, v of seven heads
with torch.no_grad():
    pruned.qkv.weight.copy_(whole.in_proj_weight[rows])
    pruned.qkv.bias.copy_(whole.in_proj_bias[rows])
    pruned.out.weight.copy_(whole.out_proj.weight[:, :56])
    pruned.out.bias.copy_(whole.out_proj.bias)

clips = torch.randn(4, 50, 64)
states = pruned(clips)
print(f"weights: {sum(p.numel() for p in pruned.parameters())}")
print(f"mean square: {states.square().mean().item():.5f}")

# Proof: the eight heads, of which the last one is not listened to.
with torch.no_grad():
    whole.out_proj.weight[:, 56:] = 0
expected, _ = whole(clips, clips, clips)
assert (states - expected).abs().max().item() < 1e-6
assert sum(p.numel() for p in pruned.parameters()) == 65 * 168 + 57 * 64
