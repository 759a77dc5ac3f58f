import torch
from torch import nn

with torch.device("meta"):  # shapes, and no memory
    layer = nn.TransformerEncoderLayer(2048, 16, dim_feedforward=8192)
    encoder = nn.TransformerEncoder(layer, num_layers=24, enable_nested_tensor=False)
weights = sum(weight.numel() for weight in encoder.parameters())

print("bytes per weight   GiB")
for what, size in (
    ("bfloat16 weights", 2),
    ("float32 weights", 4),
    ("training, Adam", 16),
):
    print(f"{what:16} {size:2}  {weights * size / 2**30:4.1f}")

# Proof: 4 square matrices, 2 with four times the rows or columns, biases and norms
assert weights == 24 * (4 * 2048**2 + 2 * 4 * 2048**2 + (3 + 1 + 4 + 1 + 4) * 2048)
