# Needs a CUDA GPU.
import time
from contextlib import nullcontext

import torch
from torch import nn


def step_of(autocast, precision="highest"):
    """Return milliseconds of a training step and the peak in MiB, for an encoder."""
    torch.manual_seed(0)
    torch.cuda.empty_cache()
    torch.set_float32_matmul_precision(precision)
    layer = nn.TransformerEncoderLayer(1024, 16, 4096, dropout=0.0, batch_first=True)
    model = nn.TransformerEncoder(layer, 6, enable_nested_tensor=False).cuda()
    optimizer = torch.optim.AdamW(model.parameters(), lr=1e-4)
    x = torch.randn(16, 512, 1024, device="cuda")

    def step():
        optimizer.zero_grad()
        with autocast:
            loss = (model(x) - x).square().mean()
        loss.backward()
        optimizer.step()

    for _ in range(5):
        step()
    torch.cuda.reset_peak_memory_stats()
    torch.cuda.synchronize()
    start = time.perf_counter()
    for _ in range(20):
        step()
    torch.cuda.synchronize()
    took = (time.perf_counter() - start) / 20 * 1000
    return took, torch.cuda.max_memory_allocated() / 2**20


print("                    ms per step   peak in MiB")
for name, autocast, precision in (
    ("float32", nullcontext(), "highest"),
    ("float32, TF32", nullcontext(), "high"),
    ("bfloat16 autocast", torch.autocast("cuda", torch.bfloat16), "highest"),
):
    took, peak = step_of(autocast, precision)
    print(f"{name:20}{took:11.1f} {peak:13.1f}")
