# Needs a CUDA GPU.
import torch
from torch.utils.benchmark import Timer, timer

left, right = torch.randn(2, 8192, 8192, device="cuda")
product = left @ right  # the first one loads the library

start = timer()
for _ in range(20):
    torch.matmul(left, right, out=product)
measured = timer() - start
torch.cuda.synchronize()
real = timer() - start
print(f"share of the real time that was measured: {measured / real:.0%}")

again = Timer("torch.matmul(left, right, out=product)", globals=globals()).timeit(20)

# Proof: nearly all of the time, and Timer finds a similar one
assert measured > 0.9 * real
assert 0.1 < 20 * again.median / measured < 10
