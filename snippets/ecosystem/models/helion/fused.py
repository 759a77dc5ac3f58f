import os

os.environ["HELION_INTERPRET"] = "1"  # before the kernels: run them without a GPU

import helion
import helion.language as hl
import torch
from torch import nn


@helion.kernel(config=helion.Config(block_sizes=[1]))
def add_rms_norm(
    x: torch.Tensor, residual: torch.Tensor, weight: torch.Tensor, eps: float
) -> tuple[torch.Tensor, torch.Tensor]:
    rows = x.size(0)
    total, out = torch.empty_like(x), torch.empty_like(x)
    for row in hl.tile(rows):  # what is inside becomes one kernel
        value = x[row, :].to(torch.float32) + residual[row, :].to(torch.float32)
        total[row, :] = value.to(x.dtype)
        scale = torch.rsqrt(value.pow(2).mean(-1, keepdim=True) + eps)
        out[row, :] = (value * scale * weight[:].to(torch.float32)).to(x.dtype)
    return total, out


@helion.kernel(config=helion.Config(block_sizes=[64, 64, 32]))
def linear_gelu(
    x: torch.Tensor, weight: torch.Tensor, bias: torch.Tensor
) -> torch.Tensor:
    (rows, inside), columns = x.size(), weight.size(1)
    out = torch.empty([rows, columns], dtype=x.dtype, device=x.device)
    for row, column in hl.tile([rows, columns]):
        acc = hl.zeros([row, column], dtype=torch.float32)
        for k in hl.tile(inside):
            acc = acc + x[row, k] @ weight[k, column]
        out[row, column] = nn.functional.gelu(acc + bias[column]).to(x.dtype)
    return out


def plain_norm(x, residual, weight, eps):
    value = x.float() + residual.float()
    normed = nn.functional.rms_norm(value, weight.shape, weight.float(), eps)
    return value.to(x.dtype), normed.to(x.dtype)


def close(ours, torchs):
    near = torch.isclose(ours.float(), torchs.float(), atol=1e-5, rtol=1e-2)
    return f"{near.sum()} of {near.numel()} within 1% of torch's"


torch.manual_seed(0)
for dtype, rows, columns in (
    (torch.float32, 64, 1024),
    (torch.float32, 7, 1000),
    (torch.bfloat16, 64, 1024),
):
    x, residual = torch.randn(2, rows, columns).to(dtype)
    weight = torch.randn(columns).to(dtype)
    total, out = add_rms_norm(x, residual, weight, 1e-6)
    wanted = plain_norm(x, residual, weight, 1e-6)
    print("add_rms_norm", dtype, rows, columns, close(out, wanted[1]))
x, weight, bias = torch.randn(50, 300), torch.randn(300, 200) / 17, torch.randn(200)
product = linear_gelu(x, weight, bias)
plain_product = nn.functional.gelu(x @ weight + bias)
print("linear_gelu", close(product, plain_product))

# The code for a GPU: written, not run
compiled = helion.kernel(add_rms_norm.fn, ref_mode=helion.RefMode.OFF)
x, residual, weight = (
    torch.empty(4096, 8192),
    torch.empty(4096, 8192),
    torch.empty(8192),
)
bound = compiled.bind((x, residual, weight, 1e-6))


def triton_code(**config):
    whole = bound.to_triton_code(helion.Config(**config))
    kernel = whole[whole.index("@triton.jit") : whole.index("\ndef add_rms_norm")]
    lines = [line for line in kernel.splitlines() if line.strip()[:1] not in ("#", "")]
    programs = whole[whole.index("_launcher(_helion") :].split("(")[2].split(",")[0]
    return lines, programs


print("config: lines, loads, loops, programs")
for config in (
    {"block_sizes": [1], "reduction_loops": [None]},
    {"block_sizes": [2], "reduction_loops": [1024]},
):
    lines, programs = triton_code(**config)
    loads, loops = ("\n".join(lines).count(word) for word in ("tl.load", "tl.range"))
    print(f"{config}: {len(lines)}, {loads}, {loops}, {programs}")
print("\n".join(triton_code(block_sizes=[1], reduction_loops=[None])[0]))

# Proof: the values are torch's, and a kernel with loops loads two tensors twice
torch.testing.assert_close((total, out), wanted, atol=1e-2, rtol=1e-2)
torch.testing.assert_close(product, plain_product, atol=1e-4, rtol=1e-4)
for columns, loads in ((None, 3), (1024, 5)):
    code = "\n".join(triton_code(block_sizes=[1], reduction_loops=[columns])[0])
    assert (code.count("tl.load"), code.count("tl.store")) == (loads, 2)
