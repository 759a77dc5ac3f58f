import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(3, 4, 8)  # three texts of four words
padding = torch.tensor([[0, 0, 0, 0], [0, 0, 1, 1], [1, 1, 1, 1]]).bool()
attention = nn.MultiheadAttention(8, 2, batch_first=True)
decoder = nn.TransformerDecoderLayer(8, 2, 16, batch_first=True)
layer = nn.TransformerEncoderLayer(8, 2, 16, batch_first=True)


def by_hand():
    scores = x @ x.transpose(1, 2)
    return scores.masked_fill(padding[:, None], -torch.inf).softmax(-1) @ x


def function():
    seen = ~padding[:, None]
    return nn.functional.scaled_dot_product_attention(x, x, x, attn_mask=seen)


def plain():
    return attention(x, x, x, key_padding_mask=padding)[0]


def without_weights():
    return attention(x, x, x, key_padding_mask=padding, need_weights=False)[0]


def encoder_layer():
    return layer(x, src_key_padding_mask=padding)


def decoder_layer():
    return decoder(x, x, memory_key_padding_mask=padding)


print("texts_with_nan   training  eval_no_grad")
for run in (by_hand, function, plain, without_weights, encoder_layer, decoder_layer):
    for model in (attention, layer, decoder):
        model.train()
    training = run().isnan().any(-1).any(-1).sum()
    for model in (attention, layer, decoder):
        model.eval()
    with torch.no_grad():
        evaluated = run().isnan().any(-1).any(-1).sum()
    print(f"{run.__name__:15}  {training:8}  {evaluated:12}")
