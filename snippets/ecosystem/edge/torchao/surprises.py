import io
import logging

import torch
from torch import nn

# A CPU build of torch cannot load torchao's kernels for GPUs, and torchao logs that.
logging.getLogger("torchao").setLevel(logging.ERROR)
from torchao.quantization import Int4WeightOnlyConfig, Int8WeightOnlyConfig, quantize_
from torchao.quantization.pt2e.quantize_pt2e import convert_pt2e, prepare_pt2e
from torchao.quantization.pt2e.quantizer.x86_inductor_quantizer import (
    X86InductorQuantizer,
    get_default_x86_inductor_quantization_config,
)

torch.manual_seed(0)


def attempt(what: str, call) -> None:
    try:
        print(f"{what}: {call()}")
    except Exception as error:
        message = str(error).strip().partition(", types=")[0].partition("\n\n")[0]
        print(f"{what}: {type(error).__name__}: {message}")


model = nn.ModuleDict(
    {
        "embedding": nn.Embedding(100, 64),
        "attention": nn.MultiheadAttention(64, 4),
        "convolution": nn.Conv1d(64, 64, 3),
        "linear": nn.Linear(64, 64),
    }
)
vectors = model["embedding"].weight.detach().clone()
quantize_(model, Int8WeightOnlyConfig())
for name, parameter in model.named_parameters():
    if parameter.dim() > 1:
        print(f"{name}: {type(parameter).__name__}")
linear = model["linear"]
print("linear.weight.requires_grad:", linear.weight.requires_grad)

print("\nWith a filter:")
quantize_(
    model,
    Int8WeightOnlyConfig(),
    filter_fn=lambda module, name: name in ("embedding", "convolution"),
)
error = (model["embedding"](torch.arange(100)) - vectors).norm() / vectors.norm()
print(f"embedding: error {error:.3f}")
attempt("convolution", lambda: model["convolution"](torch.randn(1, 64, 8)))

print("\nMessages:")
attempt("twice", lambda: quantize_(linear, Int8WeightOnlyConfig()))
attempt("int4", lambda: quantize_(nn.Linear(128, 64), Int4WeightOnlyConfig()))
state = linear.state_dict()
attempt("load", lambda: nn.Linear(64, 64).load_state_dict(state))
attempt("assign", lambda: nn.Linear(64, 64).load_state_dict(state, assign=True))
try:
    from torchao.quantization import int8_weight_only  # noqa: F401 that it is gone is what is shown
except ImportError as gone:
    print("old name:", str(gone).split(" (/")[0])

print("\nA convolution by pt2e:")
convolutions = nn.Sequential(
    *(nn.Conv2d(3, 64, 3, padding=1), nn.BatchNorm2d(64), nn.ReLU(), nn.MaxPool2d(2)),
    *(nn.Conv2d(64, 64, 3, padding=1), nn.ReLU(), nn.AdaptiveAvgPool2d(1)),
    *(nn.Flatten(), nn.Linear(64, 10)),
).eval()
images = torch.randn(32, 3, 16, 16)
batch = ({0: torch.export.Dim.DYNAMIC},)


def export(module) -> torch.export.ExportedProgram:
    return torch.export.export(module, (images,), dynamic_shapes=batch)


def megabytes(save, what) -> float:
    file = io.BytesIO()
    save(what, file)
    return len(file.getvalue()) / 1e6


program = export(convolutions)
quantizer = X86InductorQuantizer()
quantizer.set_global(get_default_x86_inductor_quantization_config())
prepared = prepare_pt2e(program.module(), quantizer)
prepared(images)  # calibrates: take typical inputs
small = convert_pt2e(prepared)
with torch.no_grad():
    exact, answers = convolutions(images), small(images)
error = (answers - exact).norm() / exact.norm()
print(f"error: {error:.2f}")
print(f"state, float32: {megabytes(torch.save, convolutions.state_dict()):.2f} MB")
print(f"state, converted: {megabytes(torch.save, small.state_dict()):.2f} MB")
print(f"program, float32: {megabytes(torch.export.save, program):.2f} MB")
print(f"program, converted: {megabytes(torch.export.save, export(small)):.2f} MB")
attempt("eval", lambda: small.eval())

# Proof
assert not linear.weight.requires_grad
assert type(model["attention"].in_proj_weight) is nn.Parameter
assert 0 < error < 0.05
