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
finished = torch.cuda.current_stream().query()

torch.cuda.synchronize()
real = time.perf_counter() - start
print(f"work finished when the clock was read: {finished}")
print(f"at least half of the real time was measured: {measured > real / 2}")
assert finished
assert measured > 0.9 * real
expected = left[0].double() @ right.double()
torch.testing.assert_close(product[0].double(), expected, rtol=1e-3, atol=0.1)
