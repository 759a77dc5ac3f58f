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
copied = torch.cuda.Event()
copied.record()
copied.synchronize()
buffer.fill_(2)  # the next batch
torch.cuda.synchronize()
print(f"mean of the first batch, whose values are 1: {batch.mean().item():.1f}")

# Proof: every value of the first batch arrived, and the buffer has the next one
assert batch.min() == batch.max() == 1
assert buffer.min() == buffer.max() == 2
