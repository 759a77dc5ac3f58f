from itertools import product

import torch
from torch import nn

for width, heads in product([96, 192, 256], [4, 8, 12]):
    try:
        with torch.device("meta"):  # no memory for the weights
            layer = nn.TransformerEncoderLayer(width, heads, batch_first=True)
        print(f"width {width}, {heads} heads of {layer.self_attn.head_dim}")
    except AssertionError as error:
        print(f"width {width}, {heads} heads: {error}")
