import torch

sums = {}
for dtype in (torch.float32, torch.bfloat16, torch.float16):
    total = torch.zeros((), dtype=dtype)
    for _ in range(10_000):
        total += 0.01
    sums[dtype] = total.item()
    print(f"{dtype}: {sums[dtype]:.2f}")

# Proof: a small step is lost where it is less than half of the distance to the next
assert abs(sums[torch.float32] - 100) < 0.1
assert sums[torch.bfloat16] == 4
assert sums[torch.float16] == 32
