# Needs a CPU build of torch.
import torch

matrix = torch.randn(256, 256)
start, end = torch.cuda.Event(enable_timing=True), torch.cuda.Event(enable_timing=True)
start.record()
product = matrix @ matrix
end.record()
torch.cuda.synchronize()
print(f"milliseconds: {start.elapsed_time(end):.3f}")
