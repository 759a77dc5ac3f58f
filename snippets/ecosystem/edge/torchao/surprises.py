import logging

import torch
from torch import nn

# At import torchao reports kernels for GPUs that a CPU build of torch cannot load.
logging.getLogger("torchao").setLevel(logging.ERROR)
from torchao.quantization import Int8WeightOnlyConfig, quantize_

try:
    from torchao.quantization import int8_weight_only  # noqa: F401 that it is gone is what is shown
except ImportError as error:
    print(f"{type(error).__name__}: {str(error).split(' (/')[0]}")

model = nn.ModuleDict(
    {
        "embedding": nn.Embedding(100, 64),
        "attention": nn.MultiheadAttention(64, 4),
        "convolution": nn.Conv1d(64, 64, 3),
        "feed_forward": nn.Linear(64, 64),
    }
)
before = model["embedding"].weight.detach().clone()
quantize_(model, Int8WeightOnlyConfig())
for name, parameter in model.named_parameters():
    if parameter.dim() > 1:  # biases stay as they are
        print(f"{name}:", type(parameter).__name__)

# With a filter it takes other modules. One of these two can then be called.
quantize_(
    model,
    Int8WeightOnlyConfig(),
    filter_fn=lambda module, name: name in ("embedding", "convolution"),
)
inputs = {"embedding": torch.arange(100), "convolution": torch.randn(1, 64, 8)}
for name, x in inputs.items():
    print(f"{name}.weight, by the filter:", type(model[name].weight).__name__)
    try:
        out = model[name](x)
    except NotImplementedError as error:
        print(f"  called: {type(error).__name__}")
    else:
        step = before.abs().amax(1, keepdim=True) / 127.5
        off = ((out - before).abs() / step).max()
        print(f"  called: largest error of a number {off:.1f} steps")
        assert off < 0.51

linear = nn.Linear(64, 64)
quantize_(linear, Int8WeightOnlyConfig())
print("trainable:", linear.weight.requires_grad)
assert not linear.weight.requires_grad
assert type(model["attention"].in_proj_weight) is nn.Parameter
