import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(2, 4, 8)
padding = torch.tensor([[False, False, True, True], [True, True, True, True]])
attention = nn.MultiheadAttention(8, 2, batch_first=True)
averaged = attention(x, x, x, key_padding_mask=padding)
without = attention(x, x, x, key_padding_mask=padding, need_weights=False)
layer = nn.TransformerEncoderLayer(8, 2, 16, batch_first=True)
trained = layer(x, src_key_padding_mask=padding)
with torch.no_grad():
    evaluated = layer.eval()(x, src_key_padding_mask=padding)
q = x.view(2, 4, 2, 4).transpose(1, 2)
seen = ~padding[:, None, None, :]

nans = {}
for name, output in {
    "MultiheadAttention": averaged[0],
    "MultiheadAttention, need_weights=False": without[0],
    "TransformerEncoderLayer": trained,
    "TransformerEncoderLayer, eval() and no_grad()": evaluated,
    "scaled_dot_product_attention": nn.functional.scaled_dot_product_attention(
        q, q, q, attn_mask=seen
    ),
}.items():
    nans[name] = output.isnan().flatten(1).sum(1).tolist()
    print(f"{name}: NaNs per text {nans[name]}")

# Proof: the shares of no key are 0 / 0, unless the function is called
undefined = "MultiheadAttention", "TransformerEncoderLayer, eval() and no_grad()"
for name, count in nans.items():
    assert count == ([0, 4 * 8] if name in undefined else [0, 0])
