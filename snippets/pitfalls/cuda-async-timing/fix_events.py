# Needs a CUDA GPU.
import time

import torch

left, right = torch.randn(2, 8192, 8192, device="cuda")
product = left @ right  # the first one loads the library
torch.cuda.synchronize()
before, after = (torch.cuda.Event(enable_timing=True) for _ in range(2))

start = time.perf_counter()
before.record()
for _ in range(5):
    torch.matmul(left, right, out=product)
after.record()  # queued behind the work; the loop goes on without waiting

after.synchronize()
measured = before.elapsed_time(after) / 1000  # milliseconds
real = time.perf_counter() - start
print(f"share of the real time that was measured: {measured / real:.0%}")

# Proof: the GPU's own clock agrees with the clock of the machine
assert 0.9 * real < measured < 1.01 * real
