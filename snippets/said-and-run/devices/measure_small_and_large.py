# Needs a CUDA GPU.
import time

import torch


def seconds(device, size, repeats):
    """The time of a product of two square matrices, copies included."""
    a, b = torch.ones(size, size), torch.ones(size, size)
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        (a.to(device) @ b.to(device)).cpu()  # cpu() waits for the result
        times.append(time.perf_counter() - start)
    return sorted(times)[repeats // 2]


seconds("cuda", 8, 3)  # the first call sets the device up
small = seconds("cuda", 8, 101) / seconds("cpu", 8, 101)
large = seconds("cuda", 4096, 3) / seconds("cpu", 4096, 3)
print(f"8 x 8, time on the GPU / time on the CPU: {small:.2f}")
print(f"4096 x 4096, time on the GPU / time on the CPU: {large:.4f}")
assert small > 1 > large
