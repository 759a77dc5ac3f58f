import warnings

import openvino as ov
import torch
from torch import nn

torch.manual_seed(0)
core = ov.Core()
settings = {"INFERENCE_PRECISION_HINT": "f32"}
net = nn.Sequential(nn.Conv2d(3, 8, 3), nn.ReLU(), nn.Flatten(), nn.LazyLinear(2))
images = torch.randn(4, 3, 16, 16)
net(images)
net.eval()


def attempt(what: str, compiled: ov.CompiledModel, x) -> None:
    try:
        print(f"{what}: {compiled(x)[0].shape}")
    except Exception as error:
        *_, last = (line for line in str(error).splitlines() if line.strip())
        print(f"{what}: {type(error).__name__}: {last}")


for name, options in (
    ("example only", {}),
    ("static", {"input": [1, 3, 16, 16]}),
    ("dynamic batch", {"input": [-1, 3, 16, 16]}),
):
    model = ov.convert_model(net, example_input=images, **options)
    print(f"{name}: {model.inputs[0].partial_shape}")
    compiled = core.compile_model(model, "CPU", settings)
    attempt("  one picture without a batch", compiled, images[0].numpy())
    attempt("  four pictures", compiled, images.numpy())
    attempt("  four larger ones", compiled, torch.randn(4, 3, 20, 20).numpy())


class Sign(nn.Module):
    def forward(self, x):
        return x if x.sum() > 0 else -x


up, down = torch.ones(2), -torch.ones(2)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    model = ov.convert_model(Sign(), example_input=up)
for one in caught:
    if issubclass(one.category, torch.jit.TracerWarning):
        print(f"TracerWarning: {str(one.message).partition('.')[0]}.")
        break
compiled = core.compile_model(model, "CPU", settings)
print("torch:", Sign()(down).tolist(), "converted:", compiled(down.numpy())[0].tolist())

results = compiled(up.numpy())
print(
    "by number:",
    results[0].tolist(),
    "by output:",
    results[compiled.output(0)].tolist(),
)
try:
    results["output"]
except Exception as error:
    print(f"by a name that it does not have: {type(error).__name__}: {error}")

# Proof: the branch that the example did not take is gone
assert (compiled(down.numpy())[0] == down.numpy()).all()
