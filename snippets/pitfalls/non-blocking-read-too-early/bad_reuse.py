# Needs a CUDA GPU.
import torch

weights = torch.eye(4096, device="cuda")
scores = torch.ones(4096, 4096, device="cuda")
buffer = torch.ones(4096, 4096, pin_memory=True)
batch = torch.zeros(4096, 4096, device="cuda")
torch.cuda.synchronize()

for _ in range(50):  # the GPU has work for a while
    scores = scores @ weights
batch.copy_(buffer, non_blocking=True)
buffer.fill_(2)  # the next batch
torch.cuda.synchronize()
print(f"mean of the first batch, whose values are 1: {batch.mean().item():.1f}")
