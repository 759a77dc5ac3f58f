import os
from functools import partial

os.environ["HELION_INTERPRET"] = "1"

import helion
import helion.language as hl
import torch


def compiled(kernel, **settings):
    return helion.kernel(kernel.fn, ref_mode=helion.RefMode.OFF, **settings)


def code(kernel, *args, config=None, **settings):
    bound = compiled(kernel, **settings).bind(args)
    config = config or bound.config_spec.default_config()
    return f"{len(bound.to_triton_code(config).splitlines())} lines of Triton"


def attempt(what, call):
    try:
        print(f"{what}: {call()}")
    except Exception as error:
        line = f"{type(error).__name__}: {error}".splitlines()[0]
        print(f"{what}: {line[:160].rstrip(': ')}")


@helion.kernel
def softmax(x: torch.Tensor, size: hl.constexpr) -> torch.Tensor:
    out = torch.empty_like(x)
    for row, column in hl.tile(x.size(), block_size=[None, size]):
        out[row, column] = torch.softmax(x[row, column], dim=1)
    return out


@helion.kernel
def softmax_of_row(x: torch.Tensor, size: hl.constexpr) -> torch.Tensor:
    out = torch.empty_like(x)
    for row in hl.tile(x.size(0), block_size=size):
        out[row, :] = torch.softmax(x[row, :], dim=1)
    return out


torch.manual_seed(0)
x = torch.randn(64, 256)
print("rows of a softmax that do not sum to 1")
for kernel, size in ((softmax, None), (softmax, 64), (softmax_of_row, 4)):
    off = (kernel(x, size).sum(1) - 1).abs() > 1e-3
    print(f"  {kernel.fn.__name__}, block_size={size}: {off.sum()} of 64")
attempt("softmax, compiled", lambda: code(softmax, x, 64))


@helion.kernel
def no_loop(x: torch.Tensor) -> torch.Tensor:
    return x * 2


@helion.kernel
def no_tile(x: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    out = torch.empty_like(x)
    for tile in hl.tile(x.size()):
        out[tile] = x[tile] + y
    return out


print("no loop, interpreted:", torch.equal(no_loop(x), x * 2))
quiet = [helion.exc.TensorOperationInWrapper]
attempt("no loop, compiled", lambda: code(no_loop, x, ignore_warnings=quiet))
print("y for y[tile], interpreted:", torch.equal(no_tile(x, x), x * 2))
attempt("y for y[tile], compiled", lambda: code(no_tile, x, x))


@helion.kernel
def matmul(x: torch.Tensor, w: torch.Tensor) -> torch.Tensor:
    out = torch.empty([x.size(0), w.size(1)], device=x.device)
    for row, column in hl.tile(out.size()):
        acc = hl.zeros([row, column], dtype=torch.float32)
        for k in hl.tile(x.size(1)):
            acc = torch.addmm(acc, x[row, k], w[k, column])
        out[row, column] = acc
    return out


attempt("addmm, interpreted", lambda: matmul(x, x.t()))
attempt("addmm, compiled", lambda: code(matmul, x, x.t()))
for settings in ({}, {"dot_precision": "ieee"}):
    bound = compiled(matmul, **settings).bind((x, x.t()))
    triton = bound.to_triton_code(bound.config_spec.default_config())
    precision = triton.split("input_precision=")[1].split(",")[0]
    print(f"float32 addmm, compiled, settings {settings}: {precision}")


@helion.kernel
def row_sums(x: torch.Tensor) -> torch.Tensor:
    out = torch.empty([x.size(0)], dtype=x.dtype, device=x.device)
    for row in hl.tile(x.size(0)):
        acc = hl.zeros([row], dtype=torch.float32)
        for column in hl.tile(x.size(1)):
            acc = acc + x[row, column]
        out[row] = acc.sum(-1)
    return out


attempt("shape changes in a loop", lambda: code(row_sums, x))


@helion.kernel
def double(x: torch.Tensor) -> torch.Tensor:
    out = torch.empty_like(x)
    for tile in hl.tile(x.size()):
        out[tile] = x[tile] * 2
    return out


for sizes in ([16], [100, 16]):
    config = helion.Config(block_sizes=sizes)
    attempt(f"block_sizes={sizes}", partial(code, double, x, config=config))
config = helion.Config(block_sizes=[4])
attempt("block_size in hl.tile", lambda: code(softmax_of_row, x, 4, config=config))
config = helion.Config(block_sizes=[16, 16])
attempt("no GPU", lambda: compiled(double, config=config)(x))
attempt("no GPU and no config", lambda: compiled(double)(x))
for static in (True, False):
    kernel = compiled(double, static_shapes=static)
    bound = {id(kernel.bind((torch.randn(n, 256),))) for n in (10, 20, 30, 40)}
    print(f"kernels for 4 shapes, static_shapes={static}: {len(bound)}")

# Proof: a row taken whole is right for any block of rows
for size in (1, 5, 64):
    torch.testing.assert_close(softmax_of_row(x, size), x.softmax(1))
