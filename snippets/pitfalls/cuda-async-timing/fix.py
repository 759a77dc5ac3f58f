# Needs a CUDA GPU.
import time

import torch

left, right = torch.randn(2, 8192, 8192, device="cuda")
product = left @ right  # the first one loads the library
torch.cuda.synchronize()

start = time.perf_counter()
for _ in range(5):
    torch.matmul(left, right, out=product)
torch.cuda.synchronize()
measured = time.perf_counter() - start

torch.cuda.synchronize()
real = time.perf_counter() - start
print(f"share of the real time that was measured: {measured / real:.0%}")

# Proof: nearly all of the time, for the right product, and no faster than the card
assert measured > 0.9 * real
expected = left[0].double() @ right.double()
torch.testing.assert_close(product[0].double(), expected, rtol=1e-3, atol=0.1)
assert 5 * 2 * 8192**3 / measured < 1e16  # operations per second
