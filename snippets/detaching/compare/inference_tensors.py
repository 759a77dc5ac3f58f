import torch
from torch import nn

encoder, head = nn.Linear(6, 4), nn.Linear(4, 1)
features = torch.ones(3, 6)

with torch.inference_mode():
    embedding = encoder(features)
assert embedding.is_inference()

try:
    head(embedding)  # head would have to save it to find its own gradient
except RuntimeError as error:
    print(f"RuntimeError: {str(error).splitlines()[0]}")

with torch.no_grad():
    embedding = encoder(features)
head(embedding).sum().backward()

column_sums = embedding.sum(0)
assert torch.allclose(head.weight.grad[0], column_sums)
assert encoder.weight.grad is None
print("under no_grad the head trains and the encoder does not")
