import os

os.environ["TRITON_INTERPRET"] = "1"

import torch
import triton
import triton.language as tl


@triton.jit
def right(x, out, stride, columns, BLOCK: tl.constexpr):
    row, column = tl.program_id(0), tl.arange(0, BLOCK)
    inside = column < columns
    value = tl.load(x + row * stride + column, mask=inside, other=-float("inf"))
    power = tl.exp(value - tl.max(value, 0))
    tl.store(out + row * stride + column, power / tl.sum(power, 0), mask=inside)


@triton.jit
def other_is_zero(x, out, stride, columns, BLOCK: tl.constexpr):
    row, column = tl.program_id(0), tl.arange(0, BLOCK)
    inside = column < columns
    value = tl.load(x + row * stride + column, mask=inside, other=0.0)
    power = tl.exp(value - tl.max(value, 0))
    tl.store(out + row * stride + column, power / tl.sum(power, 0), mask=inside)


@triton.jit
def no_mask(x, out, stride, columns, BLOCK: tl.constexpr):
    row, column = tl.program_id(0), tl.arange(0, BLOCK)
    value = tl.load(x + row * stride + column)
    power = tl.exp(value - tl.max(value, 0))
    tl.store(out + row * stride + column, power / tl.sum(power, 0))


torch.manual_seed(0)
numbers = torch.randn(96, 100)
batch = numbers[:64]  # the kernel gets these 64 rows
print("kernel: rows whose sum is not 1, numbers changed behind the output")
for kernel in (right, other_is_zero, no_mask):
    memory = torch.zeros(96, 100)
    kernel[(64,)](batch, memory[:64], 100, 100, BLOCK=128)
    off = (memory[:64].sum(1) - 1).abs() > 1e-3
    behind = memory[64:].count_nonzero()
    print(f"{kernel.__name__}: {off.sum()} of 64, {behind}")

turned = torch.randn(100, 64).t()
out = torch.zeros(64, 100)
right[(64,)](turned, out, 100, 100, BLOCK=128)
equal = torch.isclose(out, turned.softmax(1)).sum()
print(f"transposed input, strides ignored: {equal} of {out.numel()} right")


@triton.jit
def offsets(out, stride, WIDE: tl.constexpr):
    row = tl.program_id(0)
    if WIDE:
        row = row.to(tl.int64)
    tl.store(out + tl.program_id(0), row * stride)


for wide in (False, True):
    found = torch.zeros(4, dtype=torch.int64)
    offsets[(4,)](found, 1_000_000_000, WIDE=wide)
    print("offsets in", "int64:" if wide else "int32:", found.tolist())


@triton.jit
def block_not_constant(x, out, stride, columns, block):
    column = tl.arange(0, block)
    tl.store(out + column, tl.load(x + column))


def attempt(what: str, call) -> None:
    try:
        call()
    except Exception as error:
        print(f"{what}: {type(error).__name__}: {error}")


attempt("block of 100", lambda: right[(64,)](batch, out, 100, 100, BLOCK=100))
attempt(
    "no constexpr", lambda: block_not_constant[(64,)](batch, out, 100, 100, block=128)
)
os.environ["TRITON_INTERPRET"] = "0"  # read by @triton.jit, not by the call


@triton.jit
def compiled(x, out, BLOCK: tl.constexpr):
    column = tl.arange(0, BLOCK)
    tl.store(out + column, tl.load(x + column))


attempt("no GPU", lambda: compiled[(1,)](batch, out, BLOCK=128))
attempt("no grid", lambda: compiled(batch, out, BLOCK=128))
