import copy
import io
import logging
import time

import torch
from torch import nn

# A CPU build of torch cannot load torchao's kernels for GPUs, and torchao logs that.
logging.getLogger("torchao").setLevel(logging.ERROR)
from torchao.prototype.quantization.int4 import PrototypeInt4WeightOnlyConfig
from torchao.quantization import (
    Float8WeightOnlyConfig,
    Int8DynamicActivationInt8WeightConfig,
    Int8WeightOnlyConfig,
    IntxWeightOnlyConfig,
    PerGroup,
    quantize_,
)
from torchao.quantization.qat import QATConfig

torch.manual_seed(0)
WIDTH, HEADS, LENGTH = 96, 4, 12


class Block(nn.Module):
    def __init__(self):
        super().__init__()
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)
        self.qkv, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.up, self.down = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)

    def forward(self, x):
        qkv = self.qkv(self.norm1(x)).unflatten(2, (3, HEADS, -1))
        q, k, v = qkv.permute(2, 0, 3, 1, 4)
        mixed = nn.functional.scaled_dot_product_attention(q, k, v, is_causal=True)
        x = x + self.out(mixed.transpose(1, 2).flatten(2))
        return x + self.down(nn.functional.gelu(self.up(self.norm2(x))))


class Decoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.token, self.place = nn.Embedding(64, WIDTH), nn.Embedding(LENGTH, WIDTH)
        self.blocks = nn.Sequential(Block(), Block())
        self.head = nn.Linear(WIDTH, 64)

    def forward(self, ids):
        return self.head(self.blocks(self.token(ids) + self.place.weight))


def rows(count: int) -> torch.Tensor:
    """Return sequences of numbers below 64 that go on by the same step."""
    start, step = torch.randint(64, (count, 1)), torch.randint(1, 9, (count, 1))
    return (start + step * torch.arange(LENGTH + 1)) % 64


def train(model, count: int, rate: float) -> None:
    optimizer = torch.optim.AdamW(model.parameters(), lr=rate)
    for _ in range(count):
        ids = rows(32)
        loss = nn.functional.cross_entropy(model(ids[:, :-1]).mT, ids[:, 1:])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()


model, unseen = Decoder(), rows(100)
train(model, 150, 4e-3)
with torch.no_grad():
    exact = model(unseen[:, :-1])
results = {}


@torch.no_grad()
def measure(name: str, model) -> None:
    file = io.BytesIO()
    torch.save(model.state_dict(), file)
    taken = []
    for _ in range(3):  # the first call of a kernel is slower
        began = time.perf_counter()
        logits = model(unseen[:, :-1])
        taken.append(time.perf_counter() - began)
    error = (logits - exact).norm() / exact.norm()
    right = (logits.argmax(2) == unseen[:, 1:])[:, 1:].float().mean()
    results[name] = (len(file.getvalue()) / 1000, error, right, min(taken) * 1000)


def bits(count: int) -> IntxWeightOnlyConfig:
    dtype = getattr(torch, f"int{count}")
    return IntxWeightOnlyConfig(weight_dtype=dtype, granularity=PerGroup(32))


measure("float32", model)
for name, config in {
    "int8-weights": Int8WeightOnlyConfig(),
    "int8-dynamic": Int8DynamicActivationInt8WeightConfig(),
    "float8-weights": Float8WeightOnlyConfig(),
    "int4-weights": bits(4),
    "int4-packed": PrototypeInt4WeightOnlyConfig(group_size=32),
    "int2-weights": bits(2),
}.items():
    small = copy.deepcopy(model)
    quantize_(small, config)  # in place; it returns nothing
    measure(name, small)

aware = copy.deepcopy(model)
quantize_(aware, QATConfig(bits(2), step="prepare"))  # rounds in each forward
train(aware, 30, 1e-3)
quantize_(aware, QATConfig(bits(2), step="convert"))
measure("int2-trained", aware)
longer = copy.deepcopy(model)
train(longer, 30, 1e-3)  # the same training, without rounding
quantize_(longer, bits(2))
measure("int2-control", longer)

print("model kB error right ms")
for name, (kilobytes, error, right, milliseconds) in results.items():
    print(f"{name} {kilobytes:.0f} {error:.3f} {right:.3f} {milliseconds:.1f}")

# Proof: int8 is about a third of the file, and harmless; rounding in training helps
size, error, right = ({k: float(v[i]) for k, v in results.items()} for i in range(3))
assert size["int8-weights"] < size["float32"] / 2.9
assert size["int4-weights"] > size["int8-weights"] > size["int4-packed"]
assert 0 < error["int8-weights"] < error["int4-weights"] < error["int2-weights"]
assert right["int8-weights"] > right["float32"] - 0.02
assert right["int2-trained"] > right["int2-control"] > 0.5
