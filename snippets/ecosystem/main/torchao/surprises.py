import logging

from torch import nn

# At import torchao reports kernels for GPUs that a CPU build of torch cannot load.
logging.getLogger("torchao").setLevel(logging.ERROR)
logging.getLogger("torch.utils._pytree").setLevel(logging.ERROR)
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
quantize_(model, Int8WeightOnlyConfig())
for name, parameter in model.named_parameters():
    if parameter.dim() > 1:  # biases stay as they are
        print(f"{name}:", type(parameter).__name__)

linear = nn.Linear(64, 64)
quantize_(linear, Int8WeightOnlyConfig())
print("trainable:", linear.weight.requires_grad)
assert not linear.weight.requires_grad
assert type(model["attention"].in_proj_weight) is nn.Parameter
