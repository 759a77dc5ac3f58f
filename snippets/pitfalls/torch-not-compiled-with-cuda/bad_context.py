# Needs a CPU build of torch.
import torch

logits = torch.randn(8, 10)
with torch.cuda.device(0):
    shares = logits.cuda().softmax(dim=1)
print(f"shares: {tuple(shares.shape)}")
