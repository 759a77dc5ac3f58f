import time

import torch


def clock():
    """Return the time at which all work given to the accelerator so far is done."""
    if torch.accelerator.is_available():
        torch.accelerator.synchronize()
    return time.perf_counter()


torch.manual_seed(0)
device = "cuda" if torch.cuda.is_available() else "cpu"
model = torch.nn.Linear(1024, 1024).to(device)
batch = torch.randn(256, 1024).to(device)
model(batch)  # warm up

start = clock()
output = model(batch)
output.square().mean().backward()
seconds = clock() - start
finished = device == "cpu" or torch.cuda.current_stream().query()
print(f"work finished when the clock was read: {finished}")
assert finished
assert seconds > 0
