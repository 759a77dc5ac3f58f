import torch
from torch import nn

torch.manual_seed(0)
attention = nn.MultiheadAttention(16, 2, batch_first=True)
layer = nn.TransformerEncoderLayer(16, 2, 32, dropout=0, batch_first=True)


def multihead(x, mask):
    return attention(x, x, x, key_padding_mask=mask)[0]


def layer_train(x, mask):
    return layer.train()(x, src_key_padding_mask=mask)


@torch.no_grad()
def layer_eval(x, mask):
    return layer.eval()(x, src_key_padding_mask=mask)


def sdpa(x, mask):
    return nn.functional.scaled_dot_product_attention(x, x, x, mask[:, None])


x = torch.randn(2, 6, 16)
padding = torch.arange(6) >= torch.tensor([[4], [5]])  # two texts, of 4 and 5 words
other = torch.where(padding[..., None], torch.randn(2, 6, 16), x)
masks = {
    "bool, True for padding": padding,
    "bool, True for words": ~padding,
    "float, 1 for padding": padding.float(),
    "float, 1 for words": (~padding).float(),
    "float, -inf for padding": torch.zeros(2, 6).masked_fill(padding, -torch.inf),
}
print("mask  multihead  layer_train  layer_eval  sdpa")
for name, mask in masks.items():
    row = [
        (attend(x, mask) - attend(other, mask))[~padding].abs().max().item()
        for attend in (multihead, layer_train, layer_eval, sdpa)
    ]
    print(f"{name:23}  " + "  ".join(f"{change:.2f}" for change in row))
