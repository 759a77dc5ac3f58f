# Needs a CUDA GPU.
import torch
from torch.utils.benchmark import Timer, timer

left, right = torch.randn(2, 8192, 8192, device="cuda")
product = left @ right  # the first one loads the library

start = timer()
for _ in range(5):
    torch.matmul(left, right, out=product)
measured = timer() - start
finished = torch.cuda.current_stream().query()
print(f"work finished when the clock was read: {finished}")

again = Timer("torch.matmul(left, right, out=product)", globals=globals()).timeit(5)
agree = 0.1 < 5 * again.median / measured < 10
print(f"Timer measures the same order of magnitude: {agree}")
assert finished
assert agree
