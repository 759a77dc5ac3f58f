import torch
from torch import nn

torch.manual_seed(0)
encoder = nn.Sequential(nn.Embedding(50, 8), nn.Dropout(0.5))
text = torch.randint(50, (4,))
with torch.no_grad():
    traced = torch.jit.trace(encoder, text)
    traced.eval()
    first, second = traced(text), traced(text)
spread = (first - second).abs().max().item()
print(f"two answers to the same question, apart by: {spread:.4f}")
